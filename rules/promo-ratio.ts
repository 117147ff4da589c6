import * as v from 'valibot';
import {
  campaignAdjustedLimit,
  countsTowardRatio,
  defineFeedRule,
  isPromotion,
  lowestScoring,
  minPosts,
  promotionShare,
  toPercent,
} from '../src/rule-kit.ts';

export default defineFeedRule({
  id: 'promo-ratio',
  group: 'feed',
  summary: 'Feeds with a large share of promotional posts.',
  why: 'One sales post is fine; a feed full of them is not. Nearly half of survey respondents report that they unfollow brands for it.',
  advice: 'Replace the next two with an answer to a customer’s question and a story about somebody else.',
  sources: ['MIX', 'SP16', 'FB14'],
  since: '0.1.0',
  outOfScope: [
    'Appeals and notices, which do not count toward the share.',
    'Marketplaces, whose feeds are product listings.',
    'Feeds with fewer than eight posts that promote, inform or converse.',
    'Launches configured under `campaigns`, which may raise the limit by half.',
  ],
  presets: { recommended: 'warning', strict: ['warning', { limit: 0.2, errorAbove: 0.33 }] },
  messages: {
    ratio:
      '{hits} of {of} posts are promotional, not counting appeals and notices: {percent}% (80% interval: {low}–{high}%). The limit is {limit}%.',
  },
  options: v.strictObject({
    limit: v.optional(
      v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description('Maximum share of promotional posts, 0 to 1.')),
      0.33,
    ),
    errorAbove: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1),
        v.description(
          'Share above which the severity rises by one level, if chance cannot explain why the limit is exceeded.',
        ),
      ),
      0.5,
    ),
  }),
  examples: {
    bad: [
      { name: 'twenty posts, of which twelve sell', posts: 'PPiPPnP[[P]]iP nPaPcPPiPn' },
      { name: 'a launch week that nobody announced', posts: 'PPPiPPi[[P]]Pi' },
      { name: 'half of ten', posts: 'Pi[[P]]cPiPcPi' },
      { name: 'three of eight', posts: 'Pi[[P]]icPic' },
      {
        name: 'four of nineteen, where a seventh is the limit',
        posts: 'Pic i[[P]]ci icPi ciic iciP',
        options: { limit: 0.14, errorAbove: 0.4 },
      },
    ],
    good: [
      { name: 'four of twenty', posts: 'PiciP cicic Picic ciPic' },
      { name: 'a month of appeals for the hospice', posts: 'aaPiaciaca PicaicaPic aicn' },
      { name: 'seven posts, which are too few', posts: 'PPPPPPP' },
      { name: 'eleven posts, of which four notices leave seven', posts: 'PPnPPnPPnPn' },
      { name: 'a marketplace', posts: 'PPPPPiPPPP', profile: { kind: 'marketplace' } },
      {
        name: 'a launch that was announced',
        posts: 'PciPicPicPic',
        profile: { campaigns: [{ name: 'spring', from: '2026-03-01', to: '2026-03-31' }] },
      },
      { name: 'a third', posts: 'PicicPicPicicPiciPcic' },
      { name: 'a shop that allows itself more', posts: 'PiPcPiPcPi', options: { limit: 0.5 } },
    ],
  },
  digest: () => null,
  *check({ posts, profile }, { options, finding }) {
    if (profile.kind === 'marketplace') return;
    const lintedPosts = posts.map(({ post }) => post);
    const share = promotionShare(lintedPosts);
    const limit = campaignAdjustedLimit(options.limit, lintedPosts);
    if (!share || share.total < minPosts || share.share <= limit) return;
    const promotions = posts.filter(({ post }) => countsTowardRatio(post) && isPromotion(post));
    const weakest = lowestScoring(promotions.map(({ post }) => post));
    const at = promotions.find(({ post }) => post === weakest);
    if (!at) return;
    const isSevere = share.share > campaignAdjustedLimit(options.errorAbove, lintedPosts) && share.low > limit;
    yield finding(
      'ratio',
      at,
      { hits: share.count, of: share.total, ...toPercent(share), limit: Math.round(limit * 100) },
      { related: promotions, ...(isSevere && { severityShift: 1 }) },
    );
  },
});
