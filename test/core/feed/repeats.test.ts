import { describe, expect, it } from 'vitest';
import { findRepeats } from '../../../src/core/feed/repeats.ts';
import type { LintedPost } from '../../../src/core/model/linted-post.ts';
import { createPost } from './linted-posts.ts';

describe('findRepeats', () => {
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
  const push = (id: string, shingles: readonly number[], day?: string) =>
    createPost('promotion', { id, shingles, ...(day && { day }) });
  const pairs = (posts: readonly LintedPost[]) =>
    findRepeats(posts).map(({ first, second }) => `${first.id}-${second.id}`);

  it('finds pairs with a similarity of at least 0.8', () => {
    expect(pairs([push('a', range(0, 10)), push('b', range(1, 10)), push('c', range(3, 13))])).toEqual(['a-b']);
  });

  it('skips pairs more than four weeks apart and posts that do not promote', () => {
    const days = ['2026-03-01', '2026-03-29', '2026-03-30'].map((day) => push(day, range(0, 9), day));
    expect(pairs(days)).toEqual(['2026-03-01-2026-03-29', '2026-03-29-2026-03-30']);
    expect(pairs([push('a', range(0, 9)), { ...push('b', range(0, 9)), intent: 'information' }])).toEqual([]);
  });

  it('finds the same pairs in long feeds', () => {
    const others = Array.from({ length: 700 }, (_, index) =>
      push(`o${index}`, range(1000 + index * 20, 1015 + index * 20)),
    );
    const alike = Array.from({ length: 40 }, (_, index) => [
      push(`a${index}`, range(100_000 + index * 100, 100_020 + index * 100)),
      push(`b${index}`, range(100_001 + index * 100, 100_020 + index * 100)),
    ]).flat();
    expect(pairs([...alike, ...others])).toEqual(Array.from({ length: 40 }, (_, index) => `a${index}-b${index}`));
  });

  it('finds repeats among thousands of copies in linear time', () => {
    const copies = Array.from({ length: 4_000 }, (_, index) => push(`${index}`, range(0, 12)));
    expect(findRepeats(copies)).toHaveLength(3_999);
  });
});
