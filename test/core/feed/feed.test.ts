import { describe, expect, it } from 'vitest';
import { findDistinctPosts, groupFeeds, summarizeChannels } from '../../../src/core/feed/group.ts';
import {
  campaignAdjustedLimit,
  dialogueShare,
  findLongestRun,
  findPromotionRuns,
  promotionShare,
  unansweredQuestions,
} from '../../../src/core/feed/measures.ts';
import { findRepeats } from '../../../src/core/feed/repeats.ts';
import { feedScore } from '../../../src/core/feed/score.ts';
import { estimateShare } from '../../../src/core/feed/share.ts';
import { suggestReplacements } from '../../../src/core/feed/suggestions.ts';
import { summarizeFeed } from '../../../src/core/feed/verdict.ts';
import { defaultWindow, formatWindow, parseWindow, selectWindow } from '../../../src/core/feed/window.ts';
import type { LintedPost } from '../../../src/core/model/linted-post.ts';
import { createPost, feedOf } from './linted-posts.ts';

const ids = (posts: readonly LintedPost[]) => posts.map(({ id }) => id).join(' ');

describe('a share', () => {
  // Values of the formula in Brown, Cai and DasGupta (2001), to three decimal places.
  it.each([
    [8, 20, 0.4, 0.272, 0.543],
    [5, 10, 0.5, 0.312, 0.688],
    [12, 20, 0.6, 0.457, 0.728],
    [0, 8, 0, 0, 0.17],
    [8, 8, 1, 0.83, 1],
  ])('has an 80% Wilson interval: %i of %i', (hits, total, share, low, high) => {
    const found = estimateShare(hits, total);
    expect(found).toMatchObject({ count: hits, total, share });
    expect(found?.low).toBeCloseTo(low, 3);
    expect(found?.high).toBeCloseTo(high, 3);
  });

  it('is null if the total is 0', () => {
    expect(estimateShare(0, 0)).toBeNull();
  });
});

describe('a window', () => {
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
      'twenty posts where four weeks have fewer',
      feedOf('i'.repeat(60)).filter((_, index) => index % 2 === 0),
      defaultWindow,
      undefined,
      20,
      'the last 20 of 30 posts',
    ],
    [
      'four weeks where they have more',
      feedOf('i'.repeat(40)),
      defaultWindow,
      undefined,
      28,
      'the last 28 days: 28 of 40 posts',
    ],
    ['all that there is', feedOf('iii'), defaultWindow, undefined, 3, 'all 3 posts'],
    ['a day as the end', feedOf('i'.repeat(40)), { days: 7 }, '2026-03-10', 7, 'the last 7 days: 7 of 10 posts'],
    ['a number alone', feedOf('i'.repeat(40)), { posts: 5 }, undefined, 5, 'the last 5 of 40 posts'],
    ['everything', feedOf('i'.repeat(40)), {}, undefined, 40, 'all 40 posts'],
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

describe('feeds', () => {
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

describe('distinct posts', () => {
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

describe('measures', () => {
  it('compares promotions with information and conversations only', () => {
    expect(promotionShare(feedOf('PPicnnaa?rr'))).toMatchObject({ count: 2, total: 4 });
    expect(promotionShare(feedOf('nna?'))).toBeNull();
  });

  it('counts a post that asks and answers once', () => {
    const asking = createPost('information', { hasQuestion: true, isAnswer: true });
    expect(dialogueShare([asking, ...feedOf('iirr'), createPost('unknown')])).toMatchObject({ count: 3, total: 5 });
  });

  it('ignores notices, appeals and replies in runs of promotions', () => {
    expect(findPromotionRuns(feedOf('PPiPnPaPrPcP')).map(ids)).toEqual(['P1 P2', 'P4 P6 P8 P10', 'P12']);
    expect(ids(findLongestRun(feedOf('PPcPP')))).toBe('P1 P2');
    expect(findLongestRun(feedOf('ici'))).toEqual([]);
  });

  it('ends a run at a post in another language', () => {
    const coverage = { level: 'other-language', sentencesRead: 0, sentences: 1, unreadWords: 9 } as const;
    const [one, two, three] = feedOf('PPP') as [LintedPost, LintedPost, LintedPost];
    const runs = findPromotionRuns([one, two, createPost('unknown', { coverage }), three]);
    expect(runs.map(ids)).toEqual(['P1 P2', 'P3']);
  });

  it('raises the limit in proportion to campaign posts', () => {
    const launch = feedOf('PP', { inCampaign: true });
    expect(campaignAdjustedLimit(0.4, launch)).toBeCloseTo(0.6);
    expect(campaignAdjustedLimit(0.4, [...launch, ...feedOf('ic')])).toBeCloseTo(0.5);
    expect(campaignAdjustedLimit(0.4, [])).toBe(0.4);
  });

  it('finds unanswered questions except recent ones', () => {
    const asked = (day: string) => createPost('conversation', { id: day, day, hasQuestion: true });
    const posts = [
      asked('2026-03-01'),
      createPost('information', { day: '2026-03-08', isAnswer: true }),
      asked('2026-03-10'),
      createPost('information', { day: '2026-03-25', isAnswer: true }),
      asked('2026-03-20'),
      createPost('notice', { day: '2026-03-28' }),
    ];
    const { questions, total } = unansweredQuestions(posts);
    expect({ left: ids(questions), of: total }).toEqual({ left: '2026-03-10', of: 2 });
  });
});

describe('repeats', () => {
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

describe('the score of a feed', () => {
  it('needs eight posts with a score', () => {
    expect(feedScore(feedOf('iiiiiii'))).toBeNull();
    expect(feedScore(feedOf('iiiiiiinnn'))).toBeNull();
    expect(feedScore(feedOf('iiiiiiii'))).toBe(78);
    expect(feedScore(feedOf('iiiiiiii', { score: null }))).toBeNull();
  });

  it.each([
    ['nothing to hold against it', 'iiicciciic', 78],
    ['half of it promotion', 'PiPcPiPcPi', 69],
    ['nothing but promotion', 'PPPPPPPPPP', 53],
  ])('distinguishes %s', (_, letters, score) => {
    expect(feedScore(feedOf(letters))).toBe(score);
  });

  it('excludes outliers and gives a reply half the weight', () => {
    const slip = feedOf('iiiiiiiiii').map((post, index) => ({ ...post, score: index === 0 ? 0 : 60 }));
    expect(feedScore(slip)).toBe(78);
    const replies = feedOf('iiiiiiiirrrrrrrr').map((post) => ({ ...post, score: post.kind === 'reply' ? 90 : 60 }));
    expect(feedScore(replies)).toBe(84);
  });

  it('penalizes a lack of dialogue only if replies are known', () => {
    const plain = feedOf('i'.repeat(10));
    const stock = createPost('information', { kind: 'reply', isAnswer: false });
    expect(feedScore([...plain, stock])).toBeLessThan(feedScore(plain) ?? 0);
  });
});

describe('the verdict', () => {
  it('suggests at most three replacements, best first', () => {
    const posts = feedOf('PPPPPicic').map((post, index) => ({
      ...post,
      score: post.intent === 'promotion' ? 20 + index : 70,
    }));
    const swaps = suggestReplacements(posts);
    const scores = swaps.map(({ score }) => score);
    expect(swaps).toHaveLength(3);
    expect(new Set(swaps.map(({ id }) => id)).size).toBe(3);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(scores[0]).toBeGreaterThan(feedScore(posts) ?? 100);
    // Replacing the middle of a run splits it.
    expect(swaps[0]?.id).toBe('P3');
  });

  it('suggests nothing if no replacement helps or the feed is too short', () => {
    expect(suggestReplacements(feedOf('iciciciic'))).toEqual([]);
    expect(suggestReplacements(feedOf('PPP'))).toEqual([]);
  });

  it('summarizes a window', () => {
    const verdict = summarizeFeed(selectWindow(feedOf('PPPiicrcn'), defaultWindow));
    expect(verdict).toMatchObject({
      window: 'all 8 posts',
      posts: 8,
      replies: 1,
      from: '2026-03-01',
      to: '2026-03-09',
      promotion: { count: 3, total: 7 },
      hasReplies: true,
    });
    expect(verdict.longestRun.map(({ id }) => id)).toEqual(['P1', 'P2', 'P3']);
    expect(verdict.timeline.map(({ id }) => id).join('')).toBe('P1P2P3i4i5c6c8n9');
  });
});
