import { describe, expect, it } from 'vitest';
import { defaultWindow, formatWindow, parseWindow, selectWindow } from '../../../src/core/feed/window.ts';
import type { LintedPost } from '../../../src/core/model/linted-post.ts';
import { feedOf } from './linted-posts.ts';

const ids = (posts: readonly LintedPost[]) => posts.map(({ id }) => id).join(' ');

describe('window', () => {
  it.each([
    ['all', {}],
    ['30d', { days: 30 }],
    ['20', { posts: 20 }],
    ['28d/20', { days: 28, posts: 20 }],
    ['0', undefined],
    ['', undefined],
    ['d', undefined],
    ['20/28d', undefined],
    ['-3', undefined],
    ['2 weeks', undefined],
  ])('parses %j', (name, window) => {
    expect(parseWindow(name)).toEqual(window);
    if (window) expect(formatWindow(window)).toBe(name);
  });

  it.each([
    [
      'twenty posts if four weeks have fewer',
      feedOf('i'.repeat(60)).filter((_, index) => index % 2 === 0),
      defaultWindow,
      undefined,
      20,
      'the last 20 of 30 posts',
    ],
    [
      'four weeks if they have more posts',
      feedOf('i'.repeat(40)),
      defaultWindow,
      undefined,
      28,
      'the last 28 days: 28 of 40 posts',
    ],
    ['all posts of a short feed', feedOf('iii'), defaultWindow, undefined, 3, 'all 3 posts'],
    [
      'posts before an end date',
      feedOf('i'.repeat(40)),
      { days: 7 },
      '2026-03-10',
      7,
      'the last 7 days: 7 of 10 posts',
    ],
    ['a number of posts', feedOf('i'.repeat(40)), { posts: 5 }, undefined, 5, 'the last 5 of 40 posts'],
    ['all posts', feedOf('i'.repeat(40)), {}, undefined, 40, 'all 40 posts'],
  ])('selects %s', (_, feed, window, asOf, count, words) => {
    const selected = selectWindow(feed, window, asOf);
    expect({ count: selected.posts.length, words: selected.words }).toEqual({ count, words });
    if (asOf === undefined) expect(selected.posts.length + selected.before).toBe(feed.length);
  });

  it('counts posts and includes the replies between them', () => {
    const { posts } = selectWindow(feedOf('iriirir'), { posts: 2 });
    expect(ids(posts)).toBe('i4 r5 i6 r7');
  });
});
