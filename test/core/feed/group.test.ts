import { describe, expect, it } from 'vitest';
import { findDistinctPosts, groupFeeds, summarizeChannels } from '../../../src/core/feed/group.ts';
import type { LintedPost } from '../../../src/core/model/linted-post.ts';
import { createPost } from './linted-posts.ts';

const ids = (posts: readonly LintedPost[]) => posts.map(({ id }) => id).join(' ');

describe('groupFeeds', () => {
  it('sorts posts by time and keeps a post without a date in its place', () => {
    const posts = [
      createPost('notice', { id: 'c', day: '2026-03-03' }),
      createPost('notice', { id: 'd' }),
      createPost('notice', { id: 'a', day: '2026-03-01' }),
      createPost('notice', { id: 'b' }),
    ];
    expect(groupFeeds(posts).map((group) => ids(group.posts))).toEqual(['a b c d']);
  });

  it('adds a post to the feed of each platform and merges feeds with the same content', () => {
    const both = (id: string) => createPost('notice', { id, platform: 'x', platforms: ['x', 'bluesky'] });
    expect(groupFeeds([both('1'), both('2')])).toMatchObject([{ id: '/x+bluesky', platforms: ['x', 'bluesky'] }]);
    const groups = groupFeeds([both('1'), both('2'), createPost('notice', { id: '3', platform: 'x' })]);
    expect(groups.map(({ id, posts }) => [id, ids(posts)])).toEqual([
      ['/x', '1 2 3'],
      ['/bluesky', '1 2'],
    ]);
  });

  it('merges feeds with the same words row by row', () => {
    const rows = ['a', 'b'].flatMap((contentHash) =>
      (['x', 'bluesky'] as const).map((platform) => createPost('notice', { contentHash, platform, account: 'acme' })),
    );
    expect(groupFeeds(rows)).toMatchObject([{ id: 'acme/x+bluesky', account: 'acme' }]);
  });

  it.each([
    [['account'], ['acme/']],
    [['platform'], ['/x', '/instagram']],
    [
      ['account', 'file'],
      ['a.csv/acme/', 'b.csv/acme/'],
    ],
    [[], ['/']],
  ] as const)('groups by %j', (keys, names) => {
    const posts = [
      createPost('notice', { account: 'acme', platform: 'x' }),
      createPost('notice', { account: 'acme', platform: 'instagram', path: 'b.csv' }),
    ];
    expect(groupFeeds(posts, () => keys).map(({ id }) => id)).toEqual(names);
  });
});

describe('findDistinctPosts', () => {
  const on = (platform: 'x' | 'facebook' | 'instagram', contentHash: string, day: string) =>
    createPost('notice', { platform, contentHash, day });

  it('counts a post on several platforms once within a week', () => {
    const posts = [
      on('x', 'sale', '2026-03-01'),
      on('facebook', 'sale', '2026-03-02'),
      on('instagram', 'other', '2026-03-02'),
      on('x', 'sale', '2026-03-03'),
      on('facebook', 'other', '2026-03-20'),
    ];
    expect(findDistinctPosts(posts).map(({ platforms }) => [...platforms])).toEqual([
      ['x', 'facebook'],
      ['instagram'],
      ['x'],
      ['facebook'],
    ]);
    expect(summarizeChannels(posts)).toEqual([
      {
        distinctPosts: 4,
        platforms: [
          ['facebook', 2],
          ['x', 2],
          ['instagram', 1],
        ],
      },
    ]);
  });
});
