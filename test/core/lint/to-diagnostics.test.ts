import { describe, expect, it } from 'vitest';
import type { LintedPost } from '../../../src/core/model/linted-post.ts';
import { lintSource } from '../../../src/linter/lint-source.ts';
import csv from '../../../src/readers/csv/csv.ts';
import { lintPosts, shoutingSettings } from '../../lint-posts.ts';
import { postOf } from '../../posts.ts';

const fingerprintsOf = (posts: readonly LintedPost[]) =>
  posts.flatMap(({ diagnostics }) => diagnostics.map(({ fingerprint }) => fingerprint));

describe('fingerprints', () => {
  it('do not change if a row is added before the post', async () => {
    const rows = ['Bread at eight!!!', 'Soup at noon!!!'];
    const read = async (lines: readonly string[]) => {
      const text = ['text', ...lines].join('\n');
      return fingerprintsOf((await lintSource({ path: 'week.csv', text }, csv, shoutingSettings)).posts);
    };
    const before = await read(rows);
    const after = await read(['Something new', ...rows]);
    expect(before).toHaveLength(2);
    expect(after).toEqual(before);
  });

  it('differ between equal findings of one post and of several posts', async () => {
    const prints = fingerprintsOf(await lintPosts([postOf('So!!! So!!! So!!!'), postOf('So!!! And so on!!!')]));
    expect(prints).toHaveLength(5);
    expect(new Set(prints).size).toBe(5);
  });

  it('do not change if other words of a post with an id are edited', async () => {
    const [before] = fingerprintsOf(await lintPosts([postOf('Bread at eight!!! Come early.', { hasOwnId: true })]));
    const [after] = fingerprintsOf(
      await lintPosts([postOf('Bread at eight!!! Come late, if you like.', { hasOwnId: true })]),
    );
    expect(after).toBe(before);
  });
});

describe('allowed phrases', () => {
  it.each([
    { allow: [{ phrase: 'bingo!!!' }], suppressed: 1 },
    { allow: [{ phrase: 'bingo!!!', rules: ['shouting'] }], suppressed: 1 },
    { allow: [{ phrase: 'Bingo!!! With Jo', accounts: ['Bakery'] }], suppressed: 1 },
    { allow: [{ phrase: 'bingo!!!', rules: ['cta-overload'] }], suppressed: 0 },
    { allow: [{ phrase: 'bingo!!!', accounts: ['@library'] }], suppressed: 0 },
    { allow: [{ phrase: 'bingo' }], suppressed: 0 },
  ])('with $allow suppress $suppressed findings', async ({ allow, suppressed }) => {
    const [post] = await lintPosts([postOf('Tonight: Bingo!!! With Jo at 8.', { account: '@bakery' })], { allow });
    expect(post).toMatchObject({ suppressed });
    expect(post?.diagnostics).toHaveLength(1 - suppressed);
  });
});
