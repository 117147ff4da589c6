import * as v from 'valibot';
import {
  campaignAdjustedLimit,
  defineFeedRule,
  type FeedPost,
  findPromotionRuns,
  type LintedPost,
} from '../src/rule-kit.ts';

/** ", from 2026-03-02 to 2026-03-04", or nothing where no day is known. */
function spanned(run: readonly FeedPost[]): string {
  const days = run.flatMap(({ post }) => post.time?.day ?? []);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `, all on ${first}` : `, from ${first} to ${last}`;
}

/** Minutes of silence that end a row: who came back after a fortnight has seen one promotion, not two. */
const pause = 14 * 24 * 60;

/** Cuts a run where its sender was silent for long. */
function rowsOf(run: readonly LintedPost[]): LintedPost[][] {
  const rows: LintedPost[][] = [];
  let latest: number | undefined;
  for (const post of run) {
    const at = post.time?.at;
    const row = rows.at(-1);
    if (row && !(at !== undefined && latest !== undefined && at - latest > pause)) row.push(post);
    else rows.push([post]);
    latest = at ?? latest;
  }
  return rows;
}

export default defineFeedRule({
  id: 'promo-streak',
  group: 'feed',
  summary: 'Promotions in a row, with nothing between them that talks or tells.',
  why: 'Who looks in that week sees nothing but pitches. It is a hint about the schedule: with a third of promotions put in any order, four of ten calendars hold such a row by chance.',
  advice: 'Move one of them, or put a round-up of replies between.',
  sources: ['SEED', 'FB14'],
  since: '0.1.0',
  outOfScope: [
    'Notices, appeals and replies: they neither break a row nor lengthen it.',
    'Threads, which are one post.',
    'Promotions with more than a fortnight between them.',
    'Rows in a file without dates, which may be in any order: they are told as an info.',
    'Launches that the configuration names under `campaigns`: their rows may be half as long again.',
  ],
  presets: { recommended: 'warning', strict: ['warning', { limit: 2, errorFrom: 4 }] },
  messages: {
    streak: '{count} promotions in a row{span}. Nothing between them informs, asks or answers.',
    listed: '{count} promotions in a row, in the order of the file: they have no dates.',
  },
  options: v.strictObject({
    limit: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(2), v.description('Promotions in a row from which it is told.')),
      3,
    ),
    errorFrom: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(0),
        v.description('Promotions in a row from which it is told one step worse; 0 for never.'),
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
    for (const judged of findPromotionRuns(posts.map(({ post }) => post)).flatMap(rowsOf)) {
      const limit = Math.ceil(campaignAdjustedLimit(options.limit, judged));
      const run = judged.flatMap((post) => seen.get(post) ?? []);
      const at = run[limit - 1];
      if (!at) continue;
      const isDated = run.some(({ post }) => post.time !== undefined);
      const isGrave =
        options.errorFrom > 0 && run.length >= Math.ceil(campaignAdjustedLimit(options.errorFrom, judged));
      const data = { count: run.length, span: spanned(run) };
      if (!isDated) yield finding('listed', at, data, { related: run, severityCap: 'info' });
      else yield finding('streak', at, data, { related: run, ...(isGrave && { severityShift: 1 }) });
    }
  },
});
