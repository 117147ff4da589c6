import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Position, positions } from '../../src/core/position.ts';
import type { ReadResult } from '../../src/core/reader.ts';
import { locate, type Span } from '../../src/core/source-map.ts';
import { readerNamed, readers } from '../../src/readers/index.ts';

const root = 'fixtures/readers';

const place = ({ line, column }: Position) => `${line}:${column}`;

/** What was read, with every stretch that does not stand for itself beside what it stands for. */
function describeResult({ posts, problems }: ReadResult, text: string): string {
  const positionAt = positions({ text });
  const range = ({ start, end }: Span) => `${place(positionAt(start))}-${place(positionAt(end))}`;
  const sliceOf = ({ start, end }: Span) => text.slice(start, end);
  const shown = {
    posts: posts.map(({ text: words, at, map, directives, dateAt, parts, asides, ...post }) => {
      const decoded: (readonly [string, string])[] = [];
      let [source, word] = [at, 0];
      for (const [sourceLength, textLength] of map) {
        const pair = [text.slice(source, source + sourceLength), words.slice(word, word + textLength)] as const;
        if (pair[0] !== pair[1]) decoded.push(pair);
        source += sourceLength;
        word += textLength;
      }
      return {
        ...post,
        ...(dateAt && { dateAt: sliceOf(dateAt) }),
        ...(parts && { parts: parts.map(({ start, end }) => words.slice(start, end)) }),
        ...(asides && {
          asides: asides.map(({ kind, text: aside, ...place }) => ({
            kind,
            text: aside,
            from: sliceOf(locate(place.map, place.at, { start: 0, end: aside.length })),
          })),
        }),
        text: words.split('\n'),
        range: range(locate(map, at, { start: 0, end: words.length })),
        decoded: decoded.map((pair) => pair.map((side) => JSON.stringify(side)).join(' -> ')),
        directives: directives.map(({ span, ...directive }) => ({
          ...directive,
          text: text.slice(span.start, span.end),
        })),
      };
    }),
    problems: problems.map(({ span, ...problem }) => ({
      ...problem,
      ...(span && { range: range(span), text: text.slice(span.start, span.end) }),
    })),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

describe.each(readers)('the $id reader', ({ id, extensions, load }) => {
  const names = readdirSync(`${root}/${id}`).filter((name) => !name.endsWith('.posts.json'));

  it.each(names)('reads %s as its snapshot says', async (name) => {
    const path = `${root}/${id}/${name}`;
    const text = readFileSync(path, 'utf8');
    const result = await (await load()).read({ path, text });
    await expect(describeResult(result, text)).toMatchFileSnapshot(`../../${path}.posts.json`);
  });

  it('is listed as it describes itself', async () => {
    const reader = await load();
    expect({ id: reader.id, extensions: reader.extensions }).toEqual({ id, extensions });
    expect(readerNamed(id)?.id).toBe(id);
  });
});
