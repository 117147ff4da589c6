import { expect, it } from 'vitest';
import { createPositionLookup } from '../../../src/core/model/line-index.ts';
import { splitLines } from '../../../src/node/input/split-lines.ts';
import ndjson from '../../../src/readers/json/ndjson.ts';

const lines = ['{"text":"One."}\r\n', '\n', '{"text":"Two 🍰."}\n', '   \n', 'broken\n', '{"text":"Three."}'];
const text = lines.join('');

it.each([1, 10, 20, 30, 1000])('splits at line ends after %i characters without loss', (minLength) => {
  const pieces = [...splitLines({ path: 'a.ndjson', text }, minLength)];
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  for (const { base, before = 0, text: piece } of pieces) {
    const above = text.slice(0, base?.offset);
    expect(text.startsWith(piece, base?.offset)).toBe(true);
    expect(base).toMatchObject({ line: above.split(/\r\n?|\n/u).length, column: 1 });
    expect(before).toBe(above.split('\n').filter((line) => line.trim() !== '').length);
  }
});

it('returns one empty piece for an empty file', () => {
  expect([...splitLines({ path: 'a.ndjson', text: '' })]).toMatchObject([{ text: '', before: 0 }]);
});

it('keeps the ids and positions of a file', async () => {
  const long = Array.from(
    { length: 60 },
    (_, index) => `${JSON.stringify({ text: `Bread ${index} at "eight".` })}\n`,
  ).join('');
  const whole = await ndjson.read({ path: 'a.ndjson', text: long });
  const pieces = [...splitLines({ path: 'a.ndjson', text: long }, 300)];
  const read = await Promise.all(
    pieces.map(async (piece) => {
      const { posts } = await ndjson.read(piece);
      return posts.map(({ id, offset }) => ({ id, at: createPositionLookup(piece)(offset) }));
    }),
  );
  expect(pieces.length).toBeGreaterThan(5);
  expect(read.flat()).toEqual(
    whole.posts.map(({ id, offset }) => ({ id, at: createPositionLookup({ text: long })(offset) })),
  );
});
