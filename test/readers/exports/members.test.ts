import { describe, expect, it } from 'vitest';
import { findArchiveMembers } from '../../../src/readers/exports/members.ts';

describe('findArchiveMembers', () => {
  it.each<[string, string[], string[], string[]]>([
    ['a project with a script of the same name', ['src/tweets.js', 'src/data/tweet.js', 'a.md'], [], []],
    [
      'parts in the order of their numbers',
      [10, 2, 1].map((n) => `data/tweets-part${n}.js`).concat('data/account.js'),
      ['data/tweets-part1.js', 'data/tweets-part2.js', 'data/tweets-part10.js'],
      ['data/account.js'],
    ],
    [
      'drafts beside an archive',
      ['a.md', 'm/outbox.json', 'm/actor.json'],
      ['m/outbox.json'],
      ['m/actor.json', 'm/outbox.json'],
    ],
    ['an outbox alone', ['outbox.json', 'b.json'], [], []],
    ['a data export of LinkedIn', ['Shares.csv', 'Connections.csv', 'messages.csv'], ['Shares.csv'], ['messages.csv']],
    [
      'an old archive of Instagram',
      ['content/posts_2.json', 'content/posts_10.json'],
      ['content/posts_2.json', 'content/posts_10.json'],
      [],
    ],
    [
      'pages of Facebook',
      ["this_profile's_activity_across_facebook/posts/profile_posts_1.json"],
      ["this_profile's_activity_across_facebook/posts/profile_posts_1.json"],
      [],
    ],
  ])('handles %s', (_, names, posts, inside) => {
    const members = findArchiveMembers(names);
    expect(members.posts).toEqual(posts);
    for (const name of inside) expect(members.isInside(name)).toBe(true);
    if (posts.length === 0) expect(names.some((name) => members.isInside(name))).toBe(false);
    expect(members.isInside('a.md')).toBe(
      names.includes('content/posts_2.json') || posts.some((name) => !name.startsWith('m/')),
    );
  });
});
