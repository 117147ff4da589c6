import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/core/config/resolve.ts';
import type { Intent } from '../../src/core/model/intent.ts';
import type { LintedPost } from '../../src/core/model/linted-post.ts';
import type { Post } from '../../src/core/model/post.ts';
import { lintSource } from '../../src/linter/lint-source.ts';
import { type Letter, stockPost, stockPosts } from '../../src/rule-tester/stock-posts.ts';

const intents: Readonly<Record<Exclude<Letter, 'r'>, Intent>> = {
  P: 'promotion',
  a: 'appeal',
  c: 'conversation',
  i: 'information',
  n: 'notice',
};

async function judged(text: string, kind: Post['kind']): Promise<LintedPost | undefined> {
  const post: Post = {
    id: '0',
    path: 'stock.txt',
    text,
    offset: 0,
    map: [[text.length, text.length]],
    kind,
    fields: {},
    directives: [],
  };
  const reader = { id: 'stock', extensions: [], read: () => ({ posts: [post], errors: [] }) };
  return (await lintSource({ path: 'stock.txt', text: '' }, reader, defaultSettings)).posts[0];
}

const letters = Object.keys(stockPosts) as Letter[];

/** Each post of a letter, and its variant for feeds with more posts of a letter than stock posts. */
const rows = letters.flatMap((letter) =>
  Array.from({ length: stockPosts[letter].length * 2 }, (_, index) => ({ letter, ...stockPost(letter, index) })),
);

describe.each(rows)('$letter: $text', ({ letter, text, kind }) => {
  it('has the intent of its letter', async () => {
    const post = await judged(text, kind);
    if (letter === 'r') expect(post?.feedFeatures.isAnswer).toBe(true);
    else expect(post?.intent).toBe(intents[letter]);
  });

  it('asks or answers only if it is conversational', async () => {
    const { hasQuestion = false, isAnswer = false } = (await judged(text, kind))?.feedFeatures ?? {};
    expect(hasQuestion || isAnswer).toBe(letter === 'c' || letter === 'r');
  });
});
