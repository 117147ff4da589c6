import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../../../src/core/model/feed.ts';
import type { Environment } from '../../../../src/core/model/report.ts';
import { measureWidth } from '../../../../src/reporters/stylish/width.ts';
import stylish from '../../../../src/reporters/stylish.ts';
import { type FeedSpec, feedFrom } from '../../canned-feeds.ts';
import { cannedReport, joined, reportOn } from '../../canned-report.ts';

const plain: Environment = { color: false, width: 80, unicode: true, quiet: false };

const printed = (feeds: readonly Feed[], environment: Partial<Environment> = {}, channels = cannedReport.channels) =>
  joined(stylish.format({ ...reportOn([], { feeds }), channels }, { ...plain, ...environment }));

/** Returns a report on one feed. */
const section = (mix: string, spec: FeedSpec = {}) => printed([feedFrom(mix, spec)], {}, []);

const nothing = 'No posts found.\n';

const lane = { account: 'lane', platforms: ['x'] } as const satisfies FeedSpec;

describe('feed sections › canned report', () => {
  const feeds: Readonly<Record<string, Partial<Environment>>> = {
    plain: {},
    color: { color: true },
    wide: { width: 120 },
    narrow: { width: 24 },
    ascii: { unicode: false },
    quiet: { quiet: true },
  };
  for (const [name, environment] of Object.entries(feeds)) {
    it(`is printed in a ${name} environment`, async () => {
      const environments = { ...plain, ...environment, only: 'feeds' as const };
      await expect(joined(stylish.format(cannedReport, environments))).toMatchFileSnapshot(
        `../../../../fixtures/reporters/feeds.${name}.txt`,
      );
    });
  }

  it('has the same text with and without color', () => {
    const [colored, bare] = [true, false].map((color) =>
      stripVTControlCharacters(joined(stylish.format(cannedReport, { ...plain, color, only: 'feeds' }))),
    );
    expect(colored).toBe(bare?.replaceAll(/^ *│ +━[━ ]*\n|^ *│ ━[━ ]*\n/gmu, ''));
  });

  it('is ASCII on a terminal without Unicode', () => {
    expect(joined(stylish.format(cannedReport, { ...plain, unicode: false, only: 'feeds' }))).toMatch(
      /^[\n\x20-\x7e]+$/u,
    );
  });

  it('is not repeated inside the posts', () => {
    const words = joined(stylish.format(cannedReport, plain));
    expect(words.match(/17 of 23 posts are promotional/gu)).toHaveLength(1);
  });
});

describe('feed sections › a feed', () => {
  it.each<[string, string, FeedSpec, string]>([
    [
      'of eight posts has a verdict',
      'PPiicPPi',
      lane,
      'lane on x\n  47/100 · all 8 posts\n\n  promotion    4 of 8 posts',
    ],
    ['of seven posts has no score', 'PPiicPP', lane, 'No score for lane on x: 7 of 8 required posts.'],
    ['of four posts has no score', 'PPic', lane, 'No score for lane on x: 4 of 8 required posts.'],
    ['of three posts is not mentioned', 'PPi', lane, nothing],
    ['of notices only is not mentioned', 'nnnnnnnnnnnn', lane, nothing],
    ['counts its posts without notices', 'nnnnnnPPPPnnn', lane, 'No score for lane on x: 4 of 8 required posts.'],
    ['without a name is called the feed', 'PPPP', {}, 'No score for the feed: 4 of 8 required posts.'],
    [
      'without an account is named by its platform in a sentence',
      'PPPP',
      { platforms: ['x'] },
      'No score for the posts on x: 4 of 8 required posts.',
    ],
    ['without an account is named by its platform in a heading', 'PPPPiiii', { platforms: ['x'] }, 'Posts on x\n'],
    ['without account and platform is called all posts', 'PPPPiiii', {}, 'All posts\n'],
    [
      'lists several platforms',
      'PPPPiiii',
      { platforms: ['x', 'facebook', 'linkedin'] },
      'Posts on x, facebook and linkedin\n',
    ],
  ])('%s', (_, mix, spec, expected) => {
    expect(section(mix, spec).slice(0, expected.length)).toBe(expected);
  });

  it.each<[string, string, FeedSpec, string]>([
    ['a share with its interval and its limit', 'PPPPiiii', lane, '4 of 8 posts, 50% (29–71%); limit 33%'],
    ['a bar with the limit in it', 'PPPPiiii', lane, '\n               ━━━━━━━━┃━━━────────────\n'],
    ['an empty bar', 'iiiiiiii', lane, '\n               ────────┃───────────────\n'],
    ['a full bar', 'PPPPPPPP', lane, '\n               ━━━━━━━━┃━━━━━━━━━━━━━━━\n'],
    [
      'that the input contains no replies',
      'PPPPiiii',
      lane,
      'dialogue     2 of 8 posts, 25% (11–48%); these files contain no replies',
    ],
    ['replies', 'PPPPiiii', { ...lane, replies: 2 }, 'dialogue     2 of 10 posts and replies, 20%'],
    ['one reply', 'PPPPiiii', { ...lane, replies: 1 }, 'all 8 posts · 1 reply\n'],
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
    ['signs without weeks if no days are known', 'iPcPiiiP', lane, '\n  □ ■ ○ ■ □ □ □ ■\n'],
    ['only the signs that occur', 'iPPPiiii', lane, '\n  ■ promotion  □ information\n'],
    ['all signs', 'PPPPiiiican?', lane, '  ■ promotion  □ information  ○ conversation  △ appeal  ▽ notice  · unclear'],
    ['that there is no score', 'PPPPiiii', { ...lane, score: null }, '\n  no score · all 8 posts\n'],
  ])('shows %s', (_, mix, spec, expected) => {
    const shown = section(mix, spec);
    if (expected.startsWith('!')) expect(shown).not.toContain(expected.slice(1));
    else expect(shown).toContain(expected);
  });

  it('shows the last weeks and counts the earlier posts', () => {
    const lines = section('P'.repeat(7 * 30), { ...lane, from: '2026-01-05' }).split('\n');
    expect(lines.filter((line) => /^ {2}2026-\d\d-\d\d {2}■/u.test(line))).toHaveLength(12);
    expect(lines).toContain('  126 earlier posts');
    expect(lines).toContain('  2026-07-27  ■ ■ ■ ■ ■ ■ ■');
  });

  it('wraps a wide week and shows its Monday once', () => {
    const busy = feedFrom('P'.repeat(40), lane);
    const timeline = busy.verdict.timeline.map((entry) => ({ ...entry, day: '2026-03-04' }));
    const lines = printed([{ ...busy, verdict: { ...busy.verdict, timeline } }], { width: 40 }, []).split('\n');
    expect(lines.filter((line) => line.includes('2026-03-02'))).toEqual([`  2026-03-02  ${'■ '.repeat(13).trim()}`]);
    expect(lines).toContain(`              ${'■ '.repeat(13).trim()}`);
  });

  it('lists posts without a day last', () => {
    const feed = feedFrom('PiPiPiPi', { ...lane, from: '2026-03-02' });
    const timeline = feed.verdict.timeline.map(({ day, ...entry }, index) =>
      index % 4 === 0 ? entry : { ...entry, day: day ?? '' },
    );
    expect(printed([{ ...feed, verdict: { ...feed.verdict, timeline } }], {}, [])).toContain(
      '  2026-03-02  □ ■ □ □ ■\n  2026-03-09  □\n  no date     ■ ■\n',
    );
  });

  it('shows its file if another feed has the same name', () => {
    const shown = printed([feedFrom('PPPPiiii', { path: 'march.csv' }), feedFrom('PPPPiiii', { path: 'april.csv' })]);
    expect(shown).toContain('Posts from march.csv\n');
    expect(shown).toContain('Posts from april.csv\n');
  });

  it('is only counted if many feeds are too short', () => {
    expect(printed(Array.from({ length: 9 }, () => feedFrom('PPPPP')))).toContain(
      'No score for 9 feeds: too few posts.',
    );
  });

  it('is mentioned even with three posts if only feeds are reported', () => {
    const post = cannedReport.posts[0];
    const report = reportOn(post ? [post] : [], { feeds: [feedFrom('PPi', lane)] });
    expect(joined(stylish.format(report, { ...plain, only: 'feeds' }))).toBe(
      'No score for lane on x: 3 of 8 required posts.\n\nNo findings in 1 post (1 file). 1 suppressed.\n',
    );
  });
});

describe('feed sections › channels', () => {
  const feeds = [feedFrom('PPPPiiii', lane), feedFrom('PPPPiiiic', { ...lane, platforms: ['facebook'] })];
  const spread = (platforms: (typeof cannedReport.channels)[number]['platforms']) => [
    { account: 'lane', distinctPosts: 16, platforms },
  ];

  it('are shown once per account', () => {
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
    ['there is only one platform', [['x', 8]]],
    [
      'every post goes to all platforms',
      [
        ['facebook', 16],
        ['x', 16],
      ],
    ],
  ] as const)('are omitted if %s', (_, platforms) => {
    expect(printed(feeds, {}, spread(platforms))).not.toContain('channels');
  });
});

describe('feed sections › change', () => {
  const line = (posts: number, before: string | null, mix = 'PPPPPiiii', spec: FeedSpec = lane) =>
    section(mix, { ...spec, change: { posts, before } }).split('\n')[0];

  it.each([
    ['shows a higher share', 6, 'PPiiiiii', 'lane on x: 25% → 56% promotional with these 6 posts.'],
    ['shows a lower share', 2, 'PPPPPPii', 'lane on x: 75% → 56% promotional with these 2 posts.'],
    ['shows an equal share', 2, 'PPPPPiiii', 'lane on x: 56% promotional with and without these 2 posts.'],
    ['shows one post', 1, 'PPPPiiii', 'lane on x: 50% → 56% promotional with this post.'],
    ['shows one post and an equal share', 1, 'PPPPPiiii', 'lane on x: 56% promotional with and without this post.'],
    [
      'shows a feed that had too few posts',
      3,
      'PPPi',
      'lane on x: 56% promotional with these 3 posts (too few posts before).',
    ],
    ['shows a new feed', 9, null, 'lane on x: 56% promotional with these 9 posts (too few posts before).'],
    ['is omitted without changed posts', 0, 'PPPPPiiii', 'lane on x'],
  ])('%s', (_, posts, before, expected) => expect(line(posts, before)).toBe(expected));

  it('is omitted if the feed is too short', () => {
    expect(line(3, 'PP', 'PPPPP')).toBe('No score for lane on x: 5 of 8 required posts.');
  });

  it('names a feed without an account', () => {
    expect(line(2, 'PPPPiiii', 'PPPPPiiii', { platforms: ['x'] })).toBe(
      'Posts on x: 50% → 56% promotional with these 2 posts.',
    );
  });
});

describe('feed sections › any feed', () => {
  it('has no line wider than the terminal, except for single words and paths', () => {
    const mix = fc.array(fc.constantFrom(...'Pican?'), { maxLength: 80 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(
        mix,
        fc.integer({ min: 24, max: 140 }),
        fc.boolean(),
        fc.boolean(),
        (letters, width, unicode, dated) => {
          const spec = { ...lane, ...(dated && { from: '2025-12-29' }), change: { posts: 3, before: letters } };
          const lines = printed([feedFrom(letters, spec)], { width, unicode }).split('\n');
          expect(lines.filter((line) => measureWidth(line) > width && /\S\s+\S/u.test(line))).toEqual([]);
        },
      ),
      { seed: 20260314, numRuns: 200 },
    );
  });

  it('has names and positions that are safe to print', () => {
    const evil = 'a\u001b[2J\u202eb';
    const feed = feedFrom('PPPPPiii', {
      account: evil,
      path: evil,
      window: evil,
      suggestedReplacements: [
        { path: evil, id: evil, text: evil, start: { line: 1, column: 1, offset: 0, cell: evil }, score: 50 },
      ],
      change: { posts: 2, before: 'PPPPiiii' },
    });
    const named = {
      ...feed,
      verdict: { ...feed.verdict, longestRun: feed.verdict.longestRun.map((entry) => ({ ...entry, id: evil })) },
    };
    expect(printed([named, { ...named, id: 'other' }])).not.toMatch(/[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]/u);
  });
});
