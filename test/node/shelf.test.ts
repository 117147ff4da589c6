import { expect, it } from 'vitest';
import type { JudgedPost } from '../../src/core/report.ts';
import { shelf } from '../../src/node/shelf.ts';
import { cannedReport } from '../reporters/canned-report.ts';

const keys = [...new Set(cannedReport.posts.flatMap((post) => Object.keys(post)))] as (keyof JudgedPost)[];

it('gives every post back as it was, in whatever order one asks', () => {
  const keep = shelf(2);
  const posts = cannedReport.posts.map((post) => ({ ...post, text: `${post.text} 👩‍🚒 \u2028"` }));
  const kept = posts.map(keep);
  expect(kept.slice(0, 2)).toEqual(posts.slice(0, 2));
  for (const key of keys) expect(kept.map((post) => post[key])).toEqual(posts.map((post) => post[key]));
  for (const [index, post] of [...kept.entries()].reverse()) {
    for (const key of keys) expect(post[key]).toEqual(posts[index]?.[key]);
  }
});

it('holds long posts, and thousands of short ones', () => {
  const keep = shelf(0);
  const [post] = cannedReport.posts as [JudgedPost];
  const texts = [
    'x'.repeat(5_000_000),
    ...Array.from({ length: 3_000 }, (_, index) => `${index} ${'y'.repeat(3_000)}`),
  ];
  const kept = texts.map((text) => keep({ ...post, text }));
  expect(kept.map(({ text }) => text)).toEqual(texts);
});
