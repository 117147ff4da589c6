import { describe, expect, it } from 'vitest';
import { type SourceMap, toSourceSpan } from '../../src/core/model/source-map.ts';
import type { Span } from '../../src/core/model/span.ts';
import { findReader } from '../../src/readers/index.ts';
import { type Format, formats } from './formats.ts';
import { randomPost, seeded } from './random.ts';

const total = 10_000;
const spansOfPost = 5;
/** Limits opaque text: only a few blank lines may share a source. */
const maxPairLength = 8;

/** Extends a span so that it does not divide characters that share a source. */
function widen(map: SourceMap, { start, end }: Span): Span {
  let from = start;
  let to = end;
  let at = 0;
  for (const [sourceLength, textLength] of map) {
    const next = at + textLength;
    if (sourceLength !== textLength && at < end && next > start) {
      from = Math.min(from, at);
      to = Math.max(to, next);
    }
    at = next;
  }
  return { start: from, end: to };
}

async function check(format: Format, seed: number): Promise<void> {
  const random = seeded(seed);
  const texts = Array.from({ length: format.posts }, () => format.carry(randomPost(random)));
  const file = format.write(texts, random);
  const reader = await findReader(format.path)?.load();
  const result = await reader?.read({ path: format.path, text: file });
  const hint = `${format.name}, seed ${seed}`;
  expect(result?.errors, hint).toEqual([]);
  expect(
    result?.posts.map(({ text }) => text),
    hint,
  ).toEqual(texts);
  for (const { text, offset, map } of result?.posts ?? []) {
    for (const [sourceLength, textLength] of map) {
      if (sourceLength !== textLength) expect(textLength, hint).toBeLessThanOrEqual(maxPairLength);
    }
    for (let n = 0; n < spansOfPost; n++) {
      const start = random.below(text.length);
      const span = { start, end: start + 1 + random.below(text.length - start) };
      const found = toSourceSpan(map, offset, span);
      const wide = widen(map, span);
      expect(format.decode(file.slice(found.start, found.end)), `${hint}, ${span.start}-${span.end}`).toBe(
        text.slice(wide.start, wide.end),
      );
    }
  }
}

describe('written posts', () => {
  const share = Math.ceil(total / formats.length);

  it.each(formats)(
    'are read back with the same text and positions in $name',
    async (format) => {
      for (let done = 0, seed = 1; done < share; done += format.posts, seed++) await check(format, seed);
    },
    120_000,
  );
});
