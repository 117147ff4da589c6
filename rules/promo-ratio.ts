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
  summary: 'A feed in which more posts promote than people put up with.',
  why: 'One sales post is fine; relentlessness belongs to the feed. Nearly half of those who were asked say that they unfollow for it.',
  advice: 'Swap the next two for an answer to a customer’s question and a story about somebody else.',
  sources: ['MIX', 'SP16', 'FB14'],
  since: '0.1.0',
  outOfScope: [
    'Appeals and notices: they neither promote nor count as posts that could have done something else.',
    'Marketplaces, whose feeds are their shelves.',
    'Feeds with fewer than eight posts that promote, inform or converse.',
    'Launches that the configuration names under `campaigns`: they may promote half as much again.',
  ],
  presets: { recommended: 'warning', strict: ['warning', { limit: 0.2, errorAbove: 0.33 }] },
  messages: {
    ratio:
      '{hits} of {of} posts promote, appeals and notices apart: {percent} % (80 % interval {low} to {high}). The limit is {limit} %.',
  },
  options: v.strictObject({
    limit: v.optional(
      v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description('Share of posts that may promote.')),
      0.33,
    ),
    errorAbove: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1),
        v.description('Share above which it is told one step worse, if chance cannot be why it is above the limit.'),
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
    const judged = posts.map(({ post }) => post);
    const share = promotionShare(judged);
    const limit = campaignAdjustedLimit(options.limit, judged);
    if (!share || share.total < minPosts || share.share <= limit) return;
    const promotions = posts.filter(({ post }) => countsTowardRatio(post) && isPromotion(post));
    const weakest = lowestScoring(promotions.map(({ post }) => post));
    const at = promotions.find(({ post }) => post === weakest);
    if (!at) return;
    const isGrave = share.share > campaignAdjustedLimit(options.errorAbove, judged) && share.low > limit;
    yield finding(
      'ratio',
      at,
      { hits: share.count, of: share.total, ...toPercent(share), limit: Math.round(limit * 100) },
      { related: promotions, ...(isGrave && { severityShift: 1 }) },
    );
  },
});
