import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/core/model/feed.ts';
import type { Environment } from '../../src/core/model/report.ts';
import { measureWidth } from '../../src/reporters/stylish/width.ts';
import stylish from '../../src/reporters/stylish.ts';
import { type FeedDraft, feedFrom } from './canned-feeds.ts';
import { cannedReport, joined, reportOn } from './canned-report.ts';

const plain: Environment = { color: false, width: 80, unicode: true, quiet: false };

const printed = (feeds: readonly Feed[], environment: Partial<Environment> = {}, channels = cannedReport.channels) =>
  joined(stylish.format({ ...reportOn([], { feeds }), channels }, { ...plain, ...environment }));

/** A report on one feed. */
const section = (mix: string, draft: FeedDraft = {}) => printed([feedFrom(mix, draft)], {}, []);

const nothing = 'No posts found.\n';

const lane = { account: 'lane', platforms: ['x'] } as const satisfies FeedDraft;

describe('the feeds of the canned report', () => {
  const feeds: Readonly<Record<string, Partial<Environment>>> = {
    plain: {},
    color: { color: true },
    wide: { width: 120 },
    narrow: { width: 24 },
    ascii: { unicode: false },
    quiet: { quiet: true },
  };
  for (const [name, environment] of Object.entries(feeds)) {
    it(`stand alone in a ${name} environment`, async () => {
      const environments = { ...plain, ...environment, only: 'feeds' as const };
      await expect(joined(stylish.format(cannedReport, environments))).toMatchFileSnapshot(
        `../../fixtures/reporters/feeds.${name}.txt`,
      );
    });
  }

  it('are the same words with colour and without', () => {
    const [colored, bare] = [true, false].map((color) =>
      stripVTControlCharacters(joined(stylish.format(cannedReport, { ...plain, color, only: 'feeds' }))),
    );
    expect(colored).toBe(bare?.replaceAll(/^ *│ +━[━ ]*\n|^ *│ ━[━ ]*\n/gmu, ''));
  });

  it('hold no character beyond ASCII where the terminal has none', () => {
    expect(joined(stylish.format(cannedReport, { ...plain, unicode: false, only: 'feeds' }))).toMatch(
      /^[\n\x20-\x7e]+$/u,
    );
  });

  it('do not repeat inside the posts', () => {
    const words = joined(stylish.format(cannedReport, plain));
    expect(words.match(/17 of 23 posts promote/gu)).toHaveLength(1);
  });
});

describe('a feed', () => {
  it.each<[string, string, FeedDraft, string]>([
    ['of eight posts is judged', 'PPiicPPi', lane, 'lane on x\n  47/100 · all 8 posts\n\n  promotion    4 of 8 posts'],
    ['of seven is not, which is said', 'PPiicPP', lane, 'No score for lane on x: 7 of 8 required posts.'],
    ['of four is not, which is said', 'PPic', lane, 'No score for lane on x: 4 of 8 required posts.'],
    ['of three is passed over', 'PPi', lane, nothing],
    ['of notices is passed over', 'nnnnnnnnnnnn', lane, nothing],
    [
      'of notices and some posts counts the posts',
      'nnnnnnPPPPnnn',
      lane,
      'No score for lane on x: 4 of 8 required posts.',
    ],
    ['without a name is simply the feed', 'PPPP', {}, 'No score for the feed: 4 of 8 required posts.'],
    [
      'without an account is named in a sentence',
      'PPPP',
      { platforms: ['x'] },
      'No score for the posts on x: 4 of 8 required posts.',
    ],
    ['without an account has its platform for a name', 'PPPPiiii', { platforms: ['x'] }, 'Posts on x\n'],
    ['without either is all there is', 'PPPPiiii', {}, 'All posts\n'],
    [
      'of several platforms names them',
      'PPPPiiii',
      { platforms: ['x', 'facebook', 'linkedin'] },
      'Posts on x, facebook and linkedin\n',
    ],
  ])('%s', (_, mix, draft, expected) => {
    expect(section(mix, draft).slice(0, expected.length)).toBe(expected);
  });

  it.each<[string, string, FeedDraft, string]>([
    ['a share with its interval and its limit', 'PPPPiiii', lane, '4 of 8 posts, 50% (29–71%); limit 33%'],
    ['a bar with the limit in it', 'PPPPiiii', lane, '\n               ━━━━━━━━┃━━━────────────\n'],
    ['an empty bar', 'iiiiiiii', lane, '\n               ────────┃───────────────\n'],
    ['a full bar', 'PPPPPPPP', lane, '\n               ━━━━━━━━┃━━━━━━━━━━━━━━━\n'],
    [
      'that replies are unknown',
      'PPPPiiii',
      lane,
      'dialogue     2 of 8 posts, 25% (11–48%); these files contain no replies',
    ],
    ['replies that are known', 'PPPPiiii', { ...lane, replies: 2 }, 'dialogue     2 of 10 posts and replies, 20%'],
    ['one reply beside the window', 'PPPPiiii', { ...lane, replies: 1 }, 'all 8 posts · 1 reply\n'],
    [
      'the days of the longest run',
      'iPPPiiii',
      { ...lane, from: '2026-03-02' },
      'longest run  3 promotions in a row, 2026-03-03 to 2026-03-05',
    ],
    ['the posts of a run without days', 'iPPPiiii', lane, 'longest run  3 promotions in a row, row-2 to row-4'],
    ['no run of one', 'iPiPiiii', lane, '!longest run'],
    [
      'signs by week',
      'iPcP iiiPc',
      { ...lane, from: '2026-03-05' },
      '  2026-03-02  □ ■ ○ ■\n  2026-03-09  □ □ □ ■ ○\n',
    ],
    ['signs without weeks where no day is known', 'iPcPiiiP', lane, '\n  □ ■ ○ ■ □ □ □ ■\n'],
    ['only the signs that occur', 'iPPPiiii', lane, '\n  ■ promotion  □ information\n'],
    ['all signs', 'PPPPiiiican?', lane, '  ■ promotion  □ information  ○ conversation  △ appeal  ▽ notice  · unclear'],
    ['that there is no score', 'PPPPiiii', { ...lane, score: null }, '\n  no score · all 8 posts\n'],
  ])('shows %s', (_, mix, draft, expected) => {
    const shown = section(mix, draft);
    if (expected.startsWith('!')) expect(shown).not.toContain(expected.slice(1));
    else expect(shown).toContain(expected);
  });

  it('shows the last weeks of many, and says how many posts came before', () => {
    const lines = section('P'.repeat(7 * 30), { ...lane, from: '2026-01-05' }).split('\n');
    expect(lines.filter((line) => /^ {2}2026-\d\d-\d\d {2}■/u.test(line))).toHaveLength(12);
    expect(lines).toContain('  126 earlier posts');
    expect(lines).toContain('  2026-07-27  ■ ■ ■ ■ ■ ■ ■');
  });

  it('wraps a week that is wider than the page, with its Monday once', () => {
    const busy = feedFrom('P'.repeat(40), lane);
    const timeline = busy.verdict.timeline.map((slot) => ({ ...slot, day: '2026-03-04' }));
    const lines = printed([{ ...busy, verdict: { ...busy.verdict, timeline } }], { width: 40 }, []).split('\n');
    expect(lines.filter((line) => line.includes('2026-03-02'))).toEqual([`  2026-03-02  ${'■ '.repeat(13).trim()}`]);
    expect(lines).toContain(`              ${'■ '.repeat(13).trim()}`);
  });

  it('puts posts without a day behind those that have one', () => {
    const feed = feedFrom('PiPiPiPi', { ...lane, from: '2026-03-02' });
    const timeline = feed.verdict.timeline.map(({ day, ...slot }, index) =>
      index % 4 === 0 ? slot : { ...slot, day: day ?? '' },
    );
    expect(printed([{ ...feed, verdict: { ...feed.verdict, timeline } }], {}, [])).toContain(
      '  2026-03-02  □ ■ □ □ ■\n  2026-03-09  □\n  no date     ■ ■\n',
    );
  });

  it('is told apart by its file from another of the same name', () => {
    const shown = printed([feedFrom('PPPPiiii', { path: 'march.csv' }), feedFrom('PPPPiiii', { path: 'april.csv' })]);
    expect(shown).toContain('Posts from march.csv\n');
    expect(shown).toContain('Posts from april.csv\n');
  });

  it('is only counted among many that are too short', () => {
    expect(printed(Array.from({ length: 9 }, () => feedFrom('PPPPP')))).toContain(
      'No score for 9 feeds: too few posts.',
    );
  });

  it('has an answer even of three posts where only feeds are asked for, and no praise', () => {
    const post = cannedReport.posts[0];
    const report = reportOn(post ? [post] : [], { feeds: [feedFrom('PPi', lane)] });
    expect(joined(stylish.format(report, { ...plain, only: 'feeds' }))).toBe(
      'No score for lane on x: 3 of 8 required posts.\n\nNo findings in 1 post (1 file). 1 suppressed.\n',
    );
  });
});

describe('channels', () => {
  const feeds = [feedFrom('PPPPiiii', lane), feedFrom('PPPPiiiic', { ...lane, platforms: ['facebook'] })];
  const spread = (platforms: (typeof cannedReport.channels)[number]['platforms']) => [
    { account: 'lane', distinctPosts: 16, platforms },
  ];

  it('are told once for an account', () => {
    const shown = printed(
      feeds,
      {},
      spread([
        ['facebook', 9],
        ['x', 8],
      ]),
    );
    expect(shown.match(/channels {5}facebook 56%, x 50% of 16 distinct posts\n/gu)).toHaveLength(1);
  });

  it.each([
    ['there is only one', [['x', 8]]],
    [
      'all ideas go everywhere',
      [
        ['facebook', 16],
        ['x', 16],
      ],
    ],
  ] as const)('are left out where %s', (_, platforms) => {
    expect(printed(feeds, {}, spread(platforms))).not.toContain('channels');
  });
});

describe('a change', () => {
  const line = (posts: number, before: string | null, mix = 'PPPPPiiii', draft: FeedDraft = lane) =>
    section(mix, { ...draft, change: { posts, before } }).split('\n')[0];

  it.each([
    ['that adds promotion', 6, 'PPiiiiii', 'lane on x: 25% → 56% promotional with these 6 posts.'],
    ['that takes some away', 2, 'PPPPPPii', 'lane on x: 75% → 56% promotional with these 2 posts.'],
    ['that changes nothing', 2, 'PPPPPiiii', 'lane on x: 56% promotional with and without these 2 posts.'],
    ['of one post', 1, 'PPPPiiii', 'lane on x: 50% → 56% promotional with this post.'],
    ['of one post that changes nothing', 1, 'PPPPPiiii', 'lane on x: 56% promotional with and without this post.'],
    ['to a feed that was short', 3, 'PPPi', 'lane on x: 56% promotional with these 3 posts (too few posts before).'],
    ['to no feed', 9, null, 'lane on x: 56% promotional with these 9 posts (too few posts before).'],
    ['of no post', 0, 'PPPPPiiii', 'lane on x'],
  ])('%s', (_, posts, before, expected) => expect(line(posts, before)).toBe(expected));

  it('to a feed that is too short is not told', () => {
    expect(line(3, 'PP', 'PPPPP')).toBe('No score for lane on x: 5 of 8 required posts.');
  });

  it('names a feed without an account', () => {
    expect(line(2, 'PPPPiiii', 'PPPPPiiii', { platforms: ['x'] })).toBe(
      'Posts on x: 50% → 56% promotional with these 2 posts.',
    );
  });
});

describe('whatever the feed is', () => {
  it('no line is wider than the page, but for a single word or a path', () => {
    const mix = fc.array(fc.constantFrom(...'Pican?'), { maxLength: 80 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(
        mix,
        fc.integer({ min: 24, max: 140 }),
        fc.boolean(),
        fc.boolean(),
        (letters, width, unicode, dated) => {
          const draft = { ...lane, ...(dated && { from: '2025-12-29' }), change: { posts: 3, before: letters } };
          const lines = printed([feedFrom(letters, draft)], { width, unicode }).split('\n');
          expect(lines.filter((line) => measureWidth(line) > width && /\S\s+\S/u.test(line))).toEqual([]);
        },
      ),
      { seed: 20260314, numRuns: 200 },
    );
  });

  it('names and places are safe to print', () => {
    const evil = 'a\u001b[2J\u202eb';
    const feed = feedFrom('PPPPPiii', {
      account: evil,
      path: evil,
      window: evil,
      swaps: [{ path: evil, id: evil, text: evil, start: { line: 1, column: 1, offset: 0, cell: evil }, score: 50 }],
      change: { posts: 2, before: 'PPPPiiii' },
    });
    const named = {
      ...feed,
      verdict: { ...feed.verdict, streak: feed.verdict.longestRun.map((slot) => ({ ...slot, id: evil })) },
    };
    expect(printed([named, { ...named, id: 'other' }])).not.toMatch(/[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]/u);
  });
});
