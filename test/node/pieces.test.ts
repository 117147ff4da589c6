import { expect, it } from 'vitest';
import { lintText } from '../../src/index.ts';
import { linePieces } from '../../src/node/pieces.ts';

const lines = ['{"text":"One."}\r\n', '\n', '{"text":"Two 🍰."}\n', '   \n', 'broken\n', '{"text":"Three."}'];
const text = lines.join('');

it.each([1, 10, 20, 30, 1000])('cuts at line ends, after %i characters, and loses nothing', (longest) => {
  const pieces = [...linePieces({ path: 'a.ndjson', text }, longest)];
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  for (const { base, before = 0, text: piece } of pieces) {
    const above = text.slice(0, base?.offset);
    expect(text.startsWith(piece, base?.offset)).toBe(true);
    expect(base).toMatchObject({ line: above.split(/\r\n?|\n/u).length, column: 1 });
    expect(before).toBe(above.split('\n').filter((line) => line.trim() !== '').length);
  }
});

it('gives an empty file one empty piece', () => {
  expect([...linePieces({ path: 'a.ndjson', text: '' })]).toMatchObject([{ text: '', before: 0 }]);
});

it('leaves ids and places of a long file as they are', async () => {
  const post = (index: number) =>
    `${JSON.stringify({ text: `Bread ${index} at eight, so come early!!! ${'Salt. '.repeat(8_000)}` })}\n`;
  const long = Array.from({ length: 60 }, (_, index) => post(index)).join('');
  const { posts } = await lintText(long, { path: 'a.ndjson', config: false });
  expect(posts.map(({ id }) => id)).toEqual(posts.map((_, index) => `post-${index + 1}`));
  expect(posts.map(({ start }) => start.line)).toEqual(posts.map((_, index) => index + 1));
  expect(posts).toHaveLength(60);
  for (const { start, end, text: words } of posts) expect(long.slice(start.offset, end.offset)).toBe(words);
});
