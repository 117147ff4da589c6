import * as v from 'valibot';
import {
  campaignAdjustedLimit,
  defineFeedRule,
  type FeedPost,
  findPromotionRuns,
  type LintedPost,
} from '../src/rule-kit.ts';

/** Returns ", from 2026-03-02 to 2026-03-04", or an empty string if no day is known. */
function formatDays(run: readonly FeedPost[]): string {
  const days = run.flatMap(({ post }) => post.time?.day ?? []);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `, all on ${first}` : `, from ${first} to ${last}`;
}

/** Number of minutes without a promotion that ends a run. After two weeks, promotions do not count as consecutive. */
const maxGap = 14 * 24 * 60;

/** Splits a run at gaps that are longer than `maxGap`. */
function splitAtGaps(run: readonly LintedPost[]): LintedPost[][] {
  const rows: LintedPost[][] = [];
  let latest: number | undefined;
  for (const post of run) {
    const at = post.time?.at;
    const row = rows.at(-1);
    if (row && !(at !== undefined && latest !== undefined && at - latest > maxGap)) row.push(post);
    else rows.push([post]);
    latest = at ?? latest;
  }
  return rows;
}

export default defineFeedRule({
  id: 'promo-streak',
  group: 'feed',
  summary: 'Promotions in a row, with no conversation or information between them.',
  why: 'Visitors in that week see nothing but pitches. It is a hint about the schedule: if a third of the posts are promotions in random order, four of ten calendars contain such a run by chance.',
  advice: 'Move one of them, or put a round-up of replies in between.',
  sources: ['SEED', 'FB14'],
  since: '0.1.0',
  outOfScope: [
    'Notices, appeals and replies, which neither break a run nor lengthen it.',
    'Threads, which count as one post.',
    'Promotions more than two weeks apart.',
    'Files without dates, whose order may be arbitrary: the rule reports an info.',
    'Launches configured under `campaigns`, whose runs may be half as long again.',
  ],
  presets: { recommended: 'warning', strict: ['warning', { limit: 2, errorFrom: 4 }] },
  messages: {
    streak: '{count} promotions in a row{span}. Add a post in between that informs, asks or answers.',
    listed:
      '{count} promotions in a row in file order (the posts have no dates). Add a post in between that informs, asks or answers.',
  },
  options: v.strictObject({
    limit: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(2),
        v.description('Number of promotions in a row from which a run is flagged.'),
      ),
      3,
    ),
    errorFrom: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(0),
        v.description('Number of promotions in a row from which the severity rises by one level; 0 turns this off.'),
      ),
      0,
    ),
  }),
  examples: {
    bad: [
      { name: 'a notice among four promotions', posts: 'PP[[P]]nP' },
      { name: 'a countdown that nobody announced', posts: 'iPP[[P]]PP' },
      { name: 'two rows', posts: 'PP[[P]]iPciPP[[P]]P' },
      {
        name: 'three in one day',
        posts: [
          {
            text: 'New in: the walnut loaf tin. Shop now and get free delivery with code LOAF.',
            date: '2026-03-02T08:00',
          },
          { text: 'Upgrade to the yearly plan and save 20%. Sign up today.', date: '2026-03-02T12:00' },
          { text: '[[The sale ends tonight! Grab your favourites before they are gone.]]', date: '2026-03-02T18:00' },
        ],
      },
      {
        name: 'a file without dates',
        posts: [
          { text: 'New in: the walnut loaf tin. Shop now and get free delivery with code LOAF.', date: '' },
          { text: 'Upgrade to the yearly plan and save 20%. Sign up today.', date: '' },
          { text: '[[The sale ends tonight! Grab your favourites before they are gone.]]', date: '' },
        ],
      },
      { name: 'two, where two are too many', posts: 'iP[[P]]i', options: { limit: 2, errorFrom: 4 } },
    ],
    good: [
      { name: 'a question and its answers between promotions', posts: 'PccP' },
      { name: 'a story, a how-to and a notice between promotions', posts: 'PiinP' },
      { name: 'two in a row', posts: 'iPPiPPi' },
      { name: 'appeals in a row', posts: 'aaaaa' },
      { name: 'notices in a row', posts: 'nnnn' },
      {
        name: 'four in a launch that was announced',
        posts: 'iPPPPi',
        profile: { campaigns: [{ name: 'spring', from: '2026-03-01', to: '2026-03-31' }] },
      },
      {
        name: 'a sale every quarter, and nothing else',
        posts: [
          { text: 'The spring sale is on! Shop now and save 20%.', date: '2026-03-02' },
          { text: 'The summer sale is on! Shop now and save 20%.', date: '2026-06-02' },
          { text: 'The autumn sale is on! Shop now and save 20%.', date: '2026-09-02' },
        ],
      },
      { name: 'a shop that allows itself three', posts: 'iPPPi', options: { limit: 4 } },
    ],
  },
  digest: () => null,
  *check({ posts }, { options, finding }) {
    const seen = new Map(posts.map((post) => [post.post, post]));
    for (const lintedRun of findPromotionRuns(posts.map(({ post }) => post)).flatMap(splitAtGaps)) {
      const limit = Math.ceil(campaignAdjustedLimit(options.limit, lintedRun));
      const run = lintedRun.flatMap((post) => seen.get(post) ?? []);
      const at = run[limit - 1];
      if (!at) continue;
      const isDated = run.some(({ post }) => post.time !== undefined);
      const isSevere =
        options.errorFrom > 0 && run.length >= Math.ceil(campaignAdjustedLimit(options.errorFrom, lintedRun));
      const data = { count: run.length, span: formatDays(run) };
      if (!isDated) yield finding('listed', at, data, { related: run, severityCap: 'info' });
      else yield finding('streak', at, data, { related: run, ...(isSevere && { severityShift: 1 }) });
    }
  },
});
