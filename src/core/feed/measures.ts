import type { Feed, FeedVerdict, Share } from '../model/feed.ts';
import type { LintedPost } from '../model/linted-post.ts';
import { estimateShare } from './share.ts';

/** Posts below which nothing is said of a feed. */
export const minPosts = 8;

/** What shares are held against: the mildest of the customs that people name, and a little less than nonprofits talk. */
export const limits = {
  /** A third: the rule of thirds. */
  promotion: 0.33,
  /** Of what large nonprofits tweeted, 26 % was dialogue (Lovejoy and Saxton, 2012): we ask for less. */
  dialogue: 0.15,
  /** Promotions in a row. */
  streak: 3,
} as const;

/** A launch that was announced may push half as much again. */
const campaignFactor = 1.5;

export const isPromotion = ({ intent }: LintedPost): boolean => intent === 'promotion';

const isReply = ({ kind }: LintedPost): boolean => kind === 'reply';

/** Whether a post promotes, informs or converses. Appeals and notices are neither, and of the rest nobody knows. */
export function countsTowardRatio({ intent, kind }: LintedPost): boolean {
  return kind !== 'reply' && (intent === 'promotion' || intent === 'information' || intent === 'conversation');
}

/** Promotions among the posts that promote, inform or converse. */
export function promotionShare(posts: readonly LintedPost[]): Share | null {
  const counted = posts.filter(countsTowardRatio);
  return estimateShare(counted.filter(isPromotion).length, counted.length);
}

/** A limit, raised by as much as posts belong to a launch. */
export function campaignAdjustedLimit(limit: number, posts: readonly LintedPost[]): number {
  const counted = posts.filter(countsTowardRatio);
  const launched = counted.filter(({ inCampaign }) => inCampaign).length;
  return limit * (1 + ((campaignFactor - 1) * launched) / Math.max(1, counted.length));
}

/** Whether it talks with somebody. Replies that anybody could have been sent do not. */
export const isDialogue = ({ feedFeatures }: LintedPost): boolean => feedFeatures.hasQuestion || feedFeatures.isAnswer;

/** Posts that ask or answer, and replies, among all posts and replies that could be read. */
export function dialogueShare(posts: readonly LintedPost[]): Share | null {
  const read = posts.filter(({ intent }) => intent !== 'unknown');
  return estimateShare(read.filter(isDialogue).length, read.length);
}

export const hasReplies = (posts: readonly LintedPost[]): boolean => posts.some(isReply);

/** Whether nobody knows what a post says, as it is in another language. */
const isInOtherLanguage = ({ coverage }: LintedPost) =>
  coverage.level === 'other-language' || coverage.level === 'mixed-language';

/**
 * All runs of promotions, in order. Notices, appeals, replies and what is too short neither break nor lengthen one; a post
 * in another language ends it, for it may talk.
 */
export function findPromotionRuns(posts: readonly LintedPost[]): LintedPost[][] {
  const runs: LintedPost[][] = [];
  let run: LintedPost[] = [];
  for (const post of posts.filter((each) => countsTowardRatio(each) || isInOtherLanguage(each))) {
    if (isPromotion(post)) {
      if (run.length === 0) runs.push(run);
      run.push(post);
    } else run = [];
  }
  return runs;
}

/** The longest run of promotions, the first of several. */
export function findLongestRun(posts: readonly LintedPost[]): readonly LintedPost[] {
  return findPromotionRuns(posts).reduce<readonly LintedPost[]>(
    (best, run) => (run.length > best.length ? run : best),
    [],
  );
}

/** Questions that nobody came back to. */
export interface Unanswered {
  readonly questions: readonly LintedPost[];
  /** How many questions there was time to come back to. */
  readonly total: number;
}

const maxAnswerDelay = 14 * 24 * 60;

/**
 * Questions after which no post says within two weeks what people answered. Only those count after which the feed goes
 * on for that long: of the others nobody can tell.
 */
export function unansweredQuestions(posts: readonly LintedPost[]): Unanswered {
  const dated = posts.filter(({ kind, time }) => kind !== 'reply' && time !== undefined);
  const end = dated.at(-1)?.time?.at ?? 0;
  const ripe = dated.filter(
    ({ feedFeatures, time }) => feedFeatures.hasQuestion && (time?.at ?? end) <= end - maxAnswerDelay,
  );
  const at = (post: LintedPost) => post.time?.at ?? 0;
  const isLeft = (question: LintedPost) =>
    !dated.some(
      (post) => post.feedFeatures.isAnswer && at(post) > at(question) && at(post) <= at(question) + maxAnswerDelay,
    );
  return { questions: ripe.filter(isLeft), total: ripe.length };
}

/** How many posts of a verdict promote, inform or converse: those that the promotions are weighed against. */
export const countPostsInRatio = ({ promotion }: FeedVerdict): number => promotion?.total ?? 0;

export const hasEnoughPosts = ({ verdict }: Feed): boolean => countPostsInRatio(verdict) >= minPosts;

/** The post of the lowest score, the first of several; those without a score only where there are no others. */
export function lowestScoring(posts: readonly LintedPost[]): LintedPost | undefined {
  const weight = ({ score }: LintedPost) => score ?? Number.POSITIVE_INFINITY;
  return posts.reduce<LintedPost | undefined>(
    (best, post) => (best && weight(best) <= weight(post) ? best : post),
    undefined,
  );
}
