import * as v from 'valibot';
import {
  countsTowardRatio,
  defineFeedRule,
  dialogueShare,
  estimateShare,
  hasReplies,
  isDialogue,
  type LintedPost,
  lowestScoring,
  minPosts,
  type Share,
  toPercent,
} from '../src/rule-kit.ts';

/** The share of talk where replies are unknown: at most all that reads as conversation, asked or not. */
function atMost(posts: readonly LintedPost[]): Share | null {
  const read = posts.filter(({ intent }) => intent !== 'unknown');
  return estimateShare(read.filter((post) => isDialogue(post) || post.intent === 'conversation').length, read.length);
}

export default defineFeedRule({
  id: 'dialogue-share',
  group: 'feed',
  summary: 'A feed that hardly asks, answers or replies.',
  why: 'Social media lets people answer. Of what large nonprofits wrote on Twitter, a quarter was talk with their followers.',
  advice: 'Plan an hour for replies, and ask one question whose answer you would like to have.',
  sources: ['LS12', 'KT98', 'KM06'],
  since: '0.1.0',
  outOfScope: [
    'News and public bodies, whose feeds are there to broadcast.',
    'Replies that could be sent to anybody, and questions with one possible answer: they do not count as talk.',
    'Shares that chance may have put below the limit: they are told as an info.',
    'How much is said in replies that no file holds: then only the posts are looked at, and whatever reads as conversation is taken for talk before it is more than an info.',
  ],
  presets: { recommended: 'warning', strict: ['warning', { limit: 0.3 }] },
  messages: {
    share:
      '{hits} of {of} posts and replies ask or answer: {percent} % (80 % interval {low} to {high}). At least {limit} % is hoped for.',
    posts:
      '{hits} of {of} posts ask or answer: {percent} % (80 % interval {low} to {high}), and at least {limit} % is hoped for. Replies are not in these files, so how many people were answered is unknown.',
  },
  options: v.strictObject({
    limit: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1),
        v.description('Share of posts and replies that should ask or answer.'),
      ),
      0.15,
    ),
  }),
  examples: {
    bad: [
      { name: 'sixteen posts without a question', posts: 'iPiiP iPiiP iPii[[P]]i' },
      { name: 'facts and no replies', posts: 'iiii[[i]]iii' },
      { name: 'one question in ten posts', posts: 'Pii[[P]]iciPiiP' },
      {
        name: 'a question that wants no answer, and a reply that anybody could get',
        posts: [
          'The flour on the top shelf comes from Wessex mill, eleven miles up the road, and was ground on Tuesday.',
          'Good bread is invisible. Thoughts?',
          'A dough that tears when you stretch it needs ten more minutes of rest, not more flour.',
          '[[New in: the walnut loaf tin. Shop now and get free delivery with code LOAF.]]',
          { text: 'Thank you for your kind words!', kind: 'reply' },
          'We measured the oven on Sunday: the left side runs 12 degrees hotter, so the trays turn at half time.',
          'Upgrade to the yearly plan and save 20%. Sign up today.',
          'Bread keeps longer cut side down on a board than in the fridge, where it goes stale in a day.',
          'The council moved the bus stop 40 metres towards the church in March.',
          'Our gift cards make the perfect present. Buy one online today.',
        ],
      },
      { name: 'four of sixteen, where a third is asked for', posts: 'iciPicir[[P]]iiPiirPi', options: { limit: 0.33 } },
    ],
    good: [
      { name: 'four questions and nine replies', posts: 'icrrPicrrriicrrPicrri' },
      { name: 'six of twenty, and no replies in the file', posts: 'iciPicPiciiPicPiciiP' },
      { name: 'two of ten', posts: 'iPciiPiicP' },
      { name: 'promotions and replies', posts: 'PPrPPrPPrPPr' },
      { name: 'seven posts, which are too few', posts: 'PiPiPiP' },
      { name: 'notices of a ferry', posts: 'nnnnnnnnnnnn' },
      { name: 'a council', posts: 'iiiiiiiiiiii', profile: { kind: 'public-body' } },
      { name: 'a paper', posts: 'iiiiiiiiiiii', profile: { kind: 'news' } },
    ],
  },
  digest: () => null,
  *check({ posts, profile }, { options: { limit }, finding }) {
    if (profile.kind === 'news' || profile.kind === 'public-body') return;
    const judged = posts.map(({ post }) => post);
    const share = dialogueShare(judged);
    const mute = judged.filter((post) => countsTowardRatio(post) && !isDialogue(post));
    if (!share || share.share >= limit || judged.filter(countsTowardRatio).length < minPosts) return;
    const weakest = lowestScoring(mute);
    const at = posts.find(({ post }) => post === weakest);
    if (!at) return;
    const data = { hits: share.count, of: share.total, ...toPercent(share), limit: Math.round(limit * 100) };
    const isKnown = hasReplies(judged);
    const kindly = isKnown ? share : atMost(judged);
    yield finding(isKnown ? 'share' : 'posts', at, data, (kindly?.high ?? 1) < limit ? {} : { severityCap: 'info' });
  },
});
