import { describe, expect, it } from 'vitest';
import overLimit from '../../rules/over-limit.ts';
import type { ExtraText, Post } from '../../src/core/model/post.ts';
import { lintSource } from '../../src/linter/lint-source.ts';
import { createSettings } from '../../src/rule-tester/lint-example.ts';

/** The findings in a post that the example format cannot express: text and message. */
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

function createExtraText(kind: ExtraText['kind'], text: string): ExtraText {
  return { kind, text, offset: 0, map: [[text.length, text.length]] };
}

const long = 'rye '.repeat(80).trim();

describe('threads', () => {
  it('measures each part', async () => {
    const text = `${'rye '.repeat(60).trim()}\n\n${long}`;
    const parts = [
      { start: 0, end: 239 },
      { start: 241, end: text.length },
    ];
    expect(await found({ text, kind: 'thread', platform: 'x', parts })).toEqual([
      [
        'rye '.repeat(10).trim(),
        'X accepts 280 characters (as X counts), but part 2 of 2 has 319. Shorten it, or split it up.',
      ],
    ]);
  });
});

it('checks every platform of a post', async () => {
  const diagnostics = await found({ text: long, platform: 'bluesky', platforms: ['bluesky', 'linkedin', 'x'] });
  expect(diagnostics.map(([, message]) => message)).toEqual([
    'X accepts 280 characters (as X counts), but this post has 319. Shorten it, or split it up.',
    'Bluesky accepts 300 characters, but this post has 319. Shorten it, or split it up.',
  ]);
});

it('reports source offsets if normalized letters have another length', async () => {
  const text = `${'𝗿𝘆𝗲 '.repeat(45)}ﬁnally &amp; more`;
  expect(await found({ text, platform: 'x' })).toEqual([
    [`${'𝗿𝘆𝗲 '.repeat(5)}ﬁnally &amp; more`, expect.stringContaining('has')],
  ]);
});

describe('hashtags', () => {
  const tags = '#rye #bread #bakery #leith';

  it('counts hashtags of the first comment and reports those of the post', async () => {
    const extraTexts = [createExtraText('first-comment', 'More here: #malt #treacle')];
    expect(await found({ text: `Rye at eight. ${tags}`, platform: 'instagram', extraTexts })).toEqual([
      ['#leith', 'Hashtags in this post and its first comment: 6. Instagram accepts 5. Remove the least useful ones.'],
    ]);
  });

  it('reports the last word of the post if all hashtags are in the comment', async () => {
    const extraTexts = [createExtraText('first-comment', `${tags} #malt #treacle`)];
    expect((await found({ text: 'Rye at eight.', platform: 'instagram', extraTexts }))[0]?.[0]).toBe('eight');
  });

  it('ignores hashtags of alt texts', async () => {
    const extraTexts = [createExtraText('alt-text', `${tags} #malt #treacle`)];
    expect(await found({ text: 'Rye at eight.', platform: 'instagram', extraTexts })).toEqual([]);
  });
});

it('ignores the length of alt texts', async () => {
  expect(
    await found({ text: 'Rye at eight.', platform: 'x', extraTexts: [createExtraText('alt-text', long)] }),
  ).toEqual([]);
});
