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

/** Returns the highest possible share of dialogue without replies. All conversation counts, even without questions. */
function upperBoundShare(posts: readonly LintedPost[]): Share | null {
  const read = posts.filter(({ intent }) => intent !== 'unknown');
  return estimateShare(read.filter((post) => isDialogue(post) || post.intent === 'conversation').length, read.length);
}

export default defineFeedRule({
  id: 'dialogue-share',
  group: 'feed',
  summary: 'Feeds with few questions, answers or replies.',
  why: 'Social media lets people respond. In a study of large nonprofits on Twitter, a quarter of the posts were dialogue with followers.',
  advice: 'Set aside an hour for replies, and ask one question whose answer you want to know.',
  sources: ['LS12', 'KT98', 'KM06'],
  since: '0.1.0',
  outOfScope: [
    'News outlets and public bodies, whose feeds exist to broadcast.',
    'Canned replies, and questions with one possible answer: neither counts as dialogue.',
    'Shares that may be below the limit by chance: the rule reports an info.',
    'Replies that are missing from the files: the rule then counts everything that reads as conversation as dialogue before it reports more than an info.',
  ],
  presets: { recommended: 'warning', strict: ['warning', { limit: 0.3 }] },
  messages: {
    share:
      'Posts and replies that ask or answer something: {hits} of {of}, {percent}% (80% interval: {low}–{high}%). The minimum is {limit}%.',
    posts:
      'Posts that ask or answer something: {hits} of {of}, {percent}% (80% interval: {low}–{high}%). The minimum is {limit}%. These files contain no replies, so the true share may be higher.',
  },
  options: v.strictObject({
    limit: v.optional(
      v.pipe(
        v.number(),
        v.minValue(0),
        v.maxValue(1),
        v.description('Minimum share of posts and replies that ask or answer something, 0 to 1.'),
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
    const lintedPosts = posts.map(({ post }) => post);
    const share = dialogueShare(lintedPosts);
    const nonDialogue = lintedPosts.filter((post) => countsTowardRatio(post) && !isDialogue(post));
    if (!share || share.share >= limit || lintedPosts.filter(countsTowardRatio).length < minPosts) return;
    const weakest = lowestScoring(nonDialogue);
    const at = posts.find(({ post }) => post === weakest);
    if (!at) return;
    const data = { hits: share.count, of: share.total, ...toPercent(share), limit: Math.round(limit * 100) };
    const isKnown = hasReplies(lintedPosts);
    const bestCase = isKnown ? share : upperBoundShare(lintedPosts);
    yield finding(isKnown ? 'share' : 'posts', at, data, (bestCase?.high ?? 1) < limit ? {} : { severityCap: 'info' });
  },
});
