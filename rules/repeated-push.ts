import * as v from 'valibot';
import { defineFeedRule, type FeedPost, findRepeats, isPromotion, type LintedPost } from '../src/rule-kit.ts';

/** Minimum number of promotions. Fewer may start alike by chance, or because they are about the same thing. */
const minAlike = 4;

/** Returns groups of similar posts, in order of time. Pairs with a common post are in the same group. */
function findClusters(posts: readonly LintedPost[], likeness: number, days: number): LintedPost[][] {
  const clusters = new Map<LintedPost, LintedPost[]>();
  for (const { first, second } of findRepeats(posts, likeness, days)) {
    const cluster = clusters.get(first) ?? [first];
    cluster.push(second);
    clusters.set(first, cluster);
    clusters.set(second, cluster);
  }
  return [...new Set(clusters.values())];
}

/** Returns the groups of promotions with the same first words that are a large share of all promotions. */
function findSharedOpenings(posts: readonly LintedPost[], share: number): LintedPost[][] {
  const promotions = posts.filter(isPromotion);
  const alike = new Map<string, LintedPost[]>();
  for (const post of promotions) {
    const group = alike.get(post.feedFeatures.firstWords) ?? [];
    group.push(post);
    alike.set(post.feedFeatures.firstWords, group);
  }
  alike.delete('');
  return [...alike.values()].filter(({ length }) => length >= minAlike && length / promotions.length >= share);
}

export default defineFeedRule({
  id: 'repeated-push',
  group: 'feed',
  summary: 'The same promotion posted again and again.',
  why: 'Followers have already seen it. Platforms show repeated ads less often, or treat them as spam.',
  advice: 'Keep one of them, and use the others for what you have learned since.',
  sources: ['FB14', 'XDUP'],
  since: '0.1.0',
  outOfScope: [
    'Weekly notices, and series whose posts share a title and sell nothing.',
    'The same text on different platforms.',
    'Replies and translations.',
  ],
  presets: { recommended: 'warning', strict: 'error' },
  messages: {
    same: '{count} promotions share at least {percent}% of their words, apart from numbers and links. Keep one, and rewrite the others.',
    opening: '{count} of {of} promotions begin with the same words: "{words}". Vary the opening.',
  },
  options: v.strictObject({
    likeness: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0.1),
        v.maxValue(1),
        v.description('Share of three-word sequences, 0 to 1, from which two promotions count as the same.'),
      ),
      0.8,
    ),
    days: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Number of days within which a repetition counts.')),
      28,
    ),
    opening: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1),
        v.description('Share of promotions, 0 to 1, from which a shared four-word opening is flagged.'),
      ),
      0.3,
    ),
  }),
  examples: {
    bad: [
      {
        name: 'brunch six times',
        posts: [
          'Book your spot for Sunday brunch now!',
          '[[Book your spot for Sunday brunch now!]]',
          'The mixer in the back dates from 1998 and still kneads 40 kilos of dough in nine minutes.',
          'Book your spot for Sunday brunch now! 🍳',
          'Book your spot for Sunday brunch now! https://example.com/brunch',
          'Book your spot for Sunday brunch now!',
          'Book your spot for Sunday brunch now!',
        ],
      },
      {
        name: 'a caption with another date each week',
        posts: [
          {
            text: 'Our tasting is on 3 May at 7pm. Five wines, one long table, £35. Book your seat now!',
            date: '2026-05-01',
          },
          {
            text: '[[Our tasting is on 10 May at 7pm. Five wines, one long table, £35. Book your seat now!]]',
            date: '2026-05-08',
          },
          {
            text: 'Our tasting is on 17 May at 8pm. Five wines, one long table, £38. Book your seat now!',
            date: '2026-05-15',
          },
        ],
      },
      {
        name: 'an opening that four of five promotions share',
        posts: [
          'Treat yourself to our brownies. Order a box today.',
          '[[Treat yourself to our sourdough course and learn to fold. Book now!]]',
          'New in: the walnut loaf tin. Shop now and get free delivery with code LOAF.',
          'Treat yourself to our spring hamper with four jams. Order online today.',
          'Treat yourself to our gift card, good for a year. Buy yours now!',
        ],
      },
      {
        name: 'half the words, where half are too many',
        posts: [
          'Our amazing hampers are back with four jams and a loaf. Pre-order yours now.',
          '[[Our amazing hampers are back with two cheeses and a loaf. Pre-order yours now.]]',
        ],
        options: { likeness: 0.3, days: 7 },
      },
      {
        name: 'four of eleven openings, where a quarter are too many',
        posts: [
          'Last chance for the rye course: Idris has two places on Saturday. Book now!',
          'New in: the walnut loaf tin. Shop now and get free delivery with code LOAF.',
          '[[Last chance for the rye crackers with caraway. Order a tin today.]]',
          'Upgrade to the yearly plan and save 20%. Sign up today.',
          'Our gift cards make the perfect present. Buy one online today.',
          'Last chance for the rye hamper: cheese, jam and a board. Shop now!',
          'Get your tickets for the tasting evening now. Link in bio!',
          'Two for one on all cakes this Friday. Order now, while stocks last!',
          'Last chance for the rye starter, in a jar with a label. Get yours today!',
          'Discover our luxury range. Shop the collection online.',
          'Book a demo today and see what our ovens can do for your business.',
        ],
        options: { opening: 0.25 },
      },
    ],
    good: [
      {
        name: 'brunches of which each names another supplier',
        posts: [
          'Sunday brunch has eggs from Ana’s hens, poached, on rye. Book your table now!',
          'The trout on Sunday is smoked by Idris behind the quay, and we put it on blinis. Book a table today.',
          'Ines grows the tomatoes on this week’s plate in a bus shelter. Book your brunch now!',
        ],
      },
      {
        name: 'a weekly series with a title',
        posts: [
          'What broke this week: the till, on Saturday, with eleven people in the queue.',
          'What broke this week: a shelf. Nobody stood under it.',
          'What broke this week: the left oven door again, and Tom packed it with rope.',
          'What broke this week: nothing, which worries us.',
        ],
      },
      { name: 'promotions that differ', posts: 'PPPPPPPPPP' },
      {
        name: 'a notice every week',
        posts: [
          'The shop is closed on Monday for the stocktaking and opens again on Tuesday at 7.',
          'The shop is closed on Monday for the stocktaking and opens again on Tuesday at 7.',
          'The shop is closed on Monday for the stocktaking and opens again on Tuesday at 7.',
        ],
      },
      {
        name: 'the same offer, a quarter later',
        posts: [
          {
            text: 'Our tasting is on 3 May at 7pm. Five wines, one long table, £35. Book your seat now!',
            date: '2026-05-01',
          },
          {
            text: 'Our tasting is on 2 August at 7pm. Five wines, one long table, £35. Book your seat now!',
            date: '2026-08-01',
          },
        ],
      },
      {
        name: 'three alike openings',
        posts: [
          'Treat yourself to our brownies. Order a box today.',
          'Treat yourself to our sourdough course and learn to fold. Book now!',
          'Treat yourself to our gift card, good for a year. Buy yours now!',
        ],
      },
    ],
  },
  digest: () => null,
  *check({ posts }, { options, finding }) {
    const seen = new Map(posts.map((post) => [post.post, post]));
    const lintedPosts = posts.map(({ post }) => post).filter(({ kind }) => kind !== 'reply');
    const toFeedPosts = (group: readonly LintedPost[]): FeedPost[] => group.flatMap((post) => seen.get(post) ?? []);
    const clusters = findClusters(lintedPosts, options.likeness, options.days).map((cluster) => new Set(cluster));
    for (const cluster of clusters) {
      const related = toFeedPosts([...cluster]);
      const [, at] = related;
      if (at)
        yield finding('same', at, { count: cluster.size, percent: Math.round(options.likeness * 100) }, { related });
    }
    const of = lintedPosts.filter(isPromotion).length;
    for (const group of findSharedOpenings(lintedPosts, options.opening)) {
      // Posts in a cluster also start alike, but they are already reported.
      if (clusters.some((cluster) => group.every((post) => cluster.has(post)))) continue;
      const related = toFeedPosts(group);
      const [, at] = related;
      if (at)
        yield finding('opening', at, { count: group.length, of, words: at.post.feedFeatures.firstWords }, { related });
    }
  },
});
