import { describe, expect, it } from 'vitest';
import overLimit from '../../rules/over-limit.ts';
import type { ExtraText, Post } from '../../src/core/model/post.ts';
import { lintSource } from '../../src/linter/lint-source.ts';
import { createSettings } from '../../src/rule-tester/lint-example.ts';

/** What the rule says of a post that an example has no words for. */
async function found(given: Partial<Post> & { readonly text: string }): Promise<string[][]> {
  const post: Post = {
    id: 'a',
    path: 'posts.csv',
    offset: 0,
    map: [[given.text.length, given.text.length]],
    kind: 'post',
    fields: {},
    directives: [],
    ...given,
  };
  const reader = { id: 'test', extensions: [], read: () => ({ posts: [post], errors: [] }) };
  const { posts } = await lintSource(
    { path: post.path, text: post.text },
    reader,
    createSettings(overLimit, { text: post.text, kind: 'post' }),
  );
  return posts.flatMap(({ diagnostics }) => diagnostics.map(({ text, message }) => [text, message]));
}

function asideOf(kind: ExtraText['kind'], text: string): ExtraText {
  return { kind, text, offset: 0, map: [[text.length, text.length]] };
}

const long = 'rye '.repeat(80).trim();

describe('a thread', () => {
  it('is measured part by part', async () => {
    const text = `${'rye '.repeat(60).trim()}\n\n${long}`;
    const parts = [
      { start: 0, end: 239 },
      { start: 241, end: text.length },
    ];
    expect(await found({ text, kind: 'thread', platform: 'x', parts })).toEqual([
      ['rye '.repeat(10).trim(), 'X takes 280 characters (as X counts), and part 2 of 2 has 319. This does not fit.'],
    ]);
  });
});

it('every platform that a post goes to is asked', async () => {
  const said = await found({ text: long, platform: 'bluesky', platforms: ['bluesky', 'linkedin', 'x'] });
  expect(said.map(([, message]) => message)).toEqual([
    'X takes 280 characters (as X counts), and this post has 319. This does not fit.',
    'Bluesky takes 300 characters, and this post has 319. This does not fit.',
  ]);
});

it('letters that fold to shorter ones are found where they stand', async () => {
  const text = `${'𝗿𝘆𝗲 '.repeat(45)}ﬁnally &amp; more`;
  expect(await found({ text, platform: 'x' })).toEqual([
    [`${'𝗿𝘆𝗲 '.repeat(5)}ﬁnally &amp; more`, expect.stringContaining('has')],
  ]);
});

describe('hashtags', () => {
  const tags = '#rye #bread #bakery #leith';

  it('of the first comment count, and those of the post are pointed at', async () => {
    const extraTexts = [asideOf('first-comment', 'More here: #malt #treacle')];
    expect(await found({ text: `Rye at eight. ${tags}`, platform: 'instagram', extraTexts })).toEqual([
      ['#leith', 'This post has 6 hashtags, those of its first comment included, and Instagram takes no more than 5.'],
    ]);
  });

  it('that all stand in the comment are told of at the post’s last word', async () => {
    const extraTexts = [asideOf('first-comment', `${tags} #malt #treacle`)];
    expect((await found({ text: 'Rye at eight.', platform: 'instagram', extraTexts }))[0]?.[0]).toBe('eight');
  });

  it('of an alt text do not count', async () => {
    const extraTexts = [asideOf('alt-text', `${tags} #malt #treacle`)];
    expect(await found({ text: 'Rye at eight.', platform: 'instagram', extraTexts })).toEqual([]);
  });
});

it('alt texts have limits of their own', async () => {
  expect(await found({ text: 'Rye at eight.', platform: 'x', extraTexts: [asideOf('alt-text', long)] })).toEqual([]);
});
