import * as v from 'valibot';
import { defineFeedRule, estimateShare, lowestScoring, others, toPercent } from '../src/rule-kit.ts';

/** Minimum number of posts. With fewer, the absence of others may be due to chance. */
const minOwnPosts = 10;

/** Posts of a bakery about itself, used in several examples. */
const ownAffairs = [
  'Our new loaf is out at nine.',
  'We bake with rye because it keeps.',
  'We have painted the door.',
  'Our oven runs 12 degrees hotter on the left.',
  'The new mixer kneads 40 kilos in nine minutes.',
  'Bread keeps longer cut side down on a board.',
  'Our gift cards make the perfect present. Buy one online today.',
  'Shop now and get free delivery with code LOAF.',
];

export default defineFeedRule({
  id: 'no-credit-to-others',
  group: 'feed',
  summary: 'Feeds that hardly ever name, thank or share anybody else.',
  why: 'Nobody succeeds alone, and readers like accounts that acknowledge it. Practitioner guidelines ask for half of a feed or more; this rule asks for a tenth.',
  advice: 'Think of somebody who taught you something this month. Name them, describe what it was, and link to them.',
  sources: ['MIX', 'KM06'],
  since: '0.1.0',
  outOfScope: [
    'Professions that may not name people: `account.sensitive` turns the rule off.',
    'Labeled ads, which name somebody for money.',
    'Feeds that name somebody, if chance may explain why it is not more often.',
    'Posts that tag three or more accounts.',
    'Quotations and pictures, which may come from others.',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    few: 'Posts that name or share somebody else: {hits} of {of}, {percent}% (80% interval: {low}–{high}%). Credit somebody by name.',
  },
  options: v.strictObject({
    limit: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1),
        v.description('Minimum share of posts that name or share somebody else, 0 to 1.'),
      ),
      0.1,
    ),
  }),
  examples: {
    bad: [
      {
        name: 'ten posts about oneself',
        posts: [
          'We have painted the door.',
          'Our new loaf is out at nine, and we are proud of it.',
          '[[Shop now and get free delivery with code LOAF.]]',
          'We bake with rye because it keeps.',
          'What do you put on toast when there is no butter in the house?',
          'Our oven runs 12 degrees hotter on the left.',
          'We open at seven.',
          'The new mixer kneads 40 kilos in nine minutes.',
          'Bread keeps longer cut side down on a board.',
          'Our gift cards make the perfect present. Buy one online today.',
        ],
      },
      { name: 'twenty promotions and facts', posts: 'PPPPP[[P]]PPPPPPPPPPPPPP' },
      {
        name: 'crowds that are tagged, and an advert',
        posts: [
          'New loaf! @ana @ben @cleo @dora',
          'We are open. @ana @ben @cleo',
          'Fresh rolls today. @ben @cleo @dora @emil',
          '#ad We bake with flour from @millstone.',
          'We have painted the door.',
          'Our oven runs 12 degrees hotter on the left.',
          'We bake with rye because it keeps.',
          'The new mixer kneads 40 kilos in nine minutes.',
          'Bread keeps longer cut side down on a board.',
          '[[Our gift cards make the perfect present. Buy one online today.]]',
        ],
      },
      {
        name: 'one of ten, where half is asked for',
        posts: [
          'Eggs from Ana’s hens are on the rye today.',
          'Our new loaf is out at nine.',
          '[[Shop now and get free delivery with code LOAF.]]',
          'We bake with rye because it keeps.',
          'What do you put on toast when there is no butter in the house?',
          'Our oven runs 12 degrees hotter on the left.',
          'We have painted the door.',
          'The new mixer kneads 40 kilos in nine minutes.',
          'Bread keeps longer cut side down on a board.',
          'A dough that tears when you stretch it needs ten more minutes of rest, not more flour.',
        ],
        options: { limit: 0.5 },
      },
    ],
    good: [
      {
        name: 'suppliers who are named, and a rival who is recommended',
        posts: [
          'The flour is from Wessex Mill and was ground on Tuesday.',
          'We are out of rye. Baker Idris on Mill Lane makes a good one.',
          ...ownAffairs,
        ],
      },
      {
        name: 'photographs with a name',
        posts: ['The harbour at six. Photo by @ana_w.', 'We open at seven.', ...ownAffairs],
      },
      {
        name: 'posts of others that are shared',
        posts: [
          'This is how the lock on Mill Lane works: RT @canaltrust: The gates are oak, and weigh two tons each.',
          'RT @millstone: We grind on Tuesdays.',
          ...ownAffairs,
        ],
      },
      {
        name: 'people at work',
        posts: ['Maureen brings the flask.', 'Tom packed the oven door with rope.', ...ownAffairs],
      },
      { name: 'nine posts, which are too few', posts: 'PPPPPPPPP' },
      { name: 'a clinic that may name nobody', posts: 'iPiPiPiPiPiPiP', profile: { sensitive: true } },
      { name: 'talk with followers who are thanked', posts: 'cccccccccccc' },
    ],
  },
  digest: (doc) => (others(doc).length > 0 ? true : null),
  *check({ posts, profile }, { options, finding }) {
    if (profile.sensitive) return;
    const own = posts.filter(
      ({ post, digest }) => post.kind !== 'reply' && (post.intent !== 'unknown' || digest !== null),
    );
    const share = estimateShare(own.filter(({ digest }) => digest !== null).length, own.length);
    const alone = own.filter(({ digest }) => digest === null);
    const weakest = lowestScoring(alone.map(({ post }) => post));
    const at = alone.find(({ post }) => post === weakest);
    if (!share || !at || share.total < minOwnPosts) return;
    // If anybody is named, report only a share that is significantly low.
    if (share.count > 0 && share.high >= options.limit) return;
    yield finding('few', at, { hits: share.count, of: share.total, ...toPercent(share) });
  },
});
