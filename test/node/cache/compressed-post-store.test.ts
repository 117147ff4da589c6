import { expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { defaultSettings } from '../../../src/core/config/resolve.ts';
import { lintFeeds } from '../../../src/core/lint/lint-feeds.ts';
import type { LintedPost } from '../../../src/core/model/linted-post.ts';
import { isPostRule } from '../../../src/core/rule/rule.ts';
import { lintSource } from '../../../src/linter/lint-source.ts';
import { createPostStore } from '../../../src/node/cache/compressed-post-store.ts';
import { parseExampleOptions } from '../../../src/rule-tester/example-options.ts';
import { stockPosts } from '../../../src/rule-tester/stock-posts.ts';
import { postOf } from '../../posts.ts';
import { cannedReport } from '../../reporters/canned-report.ts';

const keys = [...new Set(cannedReport.posts.flatMap((post) => Object.keys(post)))] as (keyof LintedPost)[];

it('returns every post unchanged in any order', () => {
  const keep = createPostStore(2);
  const posts = cannedReport.posts.map((post) => ({ ...post, text: `${post.text} 👩‍🚒 \u2028"` }));
  const kept = posts.map(keep);
  expect(kept.slice(0, 2)).toEqual(posts.slice(0, 2));
  for (const key of keys) expect(kept.map((post) => post[key])).toEqual(posts.map((post) => post[key]));
  for (const [index, post] of [...kept.entries()].reverse()) {
    for (const key of keys) expect(post[key]).toEqual(posts[index]?.[key]);
  }
});

it('stores long posts and thousands of short ones', () => {
  const keep = createPostStore(0);
  const [post] = cannedReport.posts as [LintedPost];
  const texts = [
    'x'.repeat(5_000_000),
    ...Array.from({ length: 3_000 }, (_, index) => `${index} ${'y'.repeat(3_000)}`),
  ];
  const kept = texts.map((text) => keep({ ...post, text }));
  expect(kept.map(({ text }) => text)).toEqual(texts);
});

it('does not change the findings of feed rules', async () => {
  const posts = Array.from({ length: 20 }, (_, index) =>
    postOf(stockPosts[index % 3 === 0 ? 'c' : 'P'][index % 4] ?? '', { id: `${index}`, platform: 'x' }),
  );
  const feedRules = rules
    .filter((rule) => !isPostRule(rule))
    .map((rule) => ({ rule, severity: 'warning' as const, options: parseExampleOptions(rule) }));
  const settings = { ...defaultSettings, feedRules };
  const feedsWith = async (store: (post: LintedPost) => LintedPost) => {
    const reader = { id: 'test', extensions: [], read: () => ({ posts: [...posts], errors: [] }) };
    const file = { path: 'posts.txt', text: '' };
    const linted = (await lintSource(file, reader, settings, { store })).posts;
    return lintFeeds(linted, { settingsOf: () => settings }).map(({ diagnostics }) =>
      diagnostics.map(({ rule, message, text }) => ({ rule, message, text })),
    );
  };
  const expected = await feedsWith((post) => post);
  expect(expected.flat().map(({ rule }) => rule)).toContain('one-basket');
  expect(await feedsWith(createPostStore(2))).toEqual(expected);
});
