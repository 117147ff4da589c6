import type { Feed, FeedVerdict, Share } from '../model/feed.ts';
import type { LintedPost } from '../model/linted-post.ts';
import { estimateShare } from './share.ts';

/** Minimum number of posts for a feed to be reported on. */
export const minPosts = 8;

/** Limits for a feed: the mildest rules of thumb, and less dialogue than nonprofits have. */
export const limits = {
  /** One third, after the rule of thirds. */
  promotion: 0.33,
  /** 26% of the tweets of large nonprofits were dialogue (Lovejoy and Saxton, 2012). This limit is lower. */
  dialogue: 0.15,
  /** Minimum number of promotions in a row to be reported. */
  streak: 3,
} as const;

/** Factor for the limits during a campaign. */
const campaignFactor = 1.5;

export const isPromotion = ({ intent }: LintedPost): boolean => intent === 'promotion';

const isReply = ({ kind }: LintedPost): boolean => kind === 'reply';

/** Whether a post promotes, informs or converses. Appeals, notices and posts of unknown intent do not count. */
export function countsTowardRatio({ intent, kind }: LintedPost): boolean {
  return kind !== 'reply' && (intent === 'promotion' || intent === 'information' || intent === 'conversation');
}

/** Share of promotions among the posts that promote, inform or converse. `null` if there are none. */
export function promotionShare(posts: readonly LintedPost[]): Share | null {
  const counted = posts.filter(countsTowardRatio);
  return estimateShare(counted.filter(isPromotion).length, counted.length);
}

/** Returns a limit, raised in proportion to the share of posts in a campaign. */
export function campaignAdjustedLimit(limit: number, posts: readonly LintedPost[]): number {
  const counted = posts.filter(countsTowardRatio);
  const launched = counted.filter(({ inCampaign }) => inCampaign).length;
  return limit * (1 + ((campaignFactor - 1) * launched) / Math.max(1, counted.length));
}

/** Whether a post is part of a dialogue. Generic replies are not. */
export const isDialogue = ({ feedFeatures }: LintedPost): boolean => feedFeatures.hasQuestion || feedFeatures.isAnswer;

/** Share of questions, answers and replies among all posts of known intent. `null` if there are none. */
export function dialogueShare(posts: readonly LintedPost[]): Share | null {
  const read = posts.filter(({ intent }) => intent !== 'unknown');
  return estimateShare(read.filter(isDialogue).length, read.length);
}

export const hasReplies = (posts: readonly LintedPost[]): boolean => posts.some(isReply);

/** Whether a post is at least partly in another language, so that its intent is uncertain. */
const isInOtherLanguage = ({ coverage }: LintedPost) =>
  coverage.level === 'other-language' || coverage.level === 'mixed-language';

/**
 * Returns all runs of promotions, in order. Notices, appeals, replies and short posts neither end nor extend a run. A
 * post in another language ends it, because it may be a conversation.
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

/** Returns the longest run of promotions. If several are equally long, returns the first. */
export function findLongestRun(posts: readonly LintedPost[]): readonly LintedPost[] {
  return findPromotionRuns(posts).reduce<readonly LintedPost[]>(
    (best, run) => (run.length > best.length ? run : best),
    [],
  );
}

/** Questions without a later answer. */
export interface Unanswered {
  readonly questions: readonly LintedPost[];
  /** Number of questions that are old enough to have an answer. */
  readonly total: number;
}

const maxAnswerDelay = 14 * 24 * 60;

/**
 * Returns the questions that no post answers within two weeks. A question counts only if the feed continues for at
 * least two weeks after it.
 */
export function unansweredQuestions(posts: readonly LintedPost[]): Unanswered {
  const dated = posts.filter(({ kind, time }) => kind !== 'reply' && time !== undefined);
  const end = dated.at(-1)?.time?.at ?? 0;
  const answerable = dated.filter(
    ({ feedFeatures, time }) => feedFeatures.hasQuestion && (time?.at ?? end) <= end - maxAnswerDelay,
  );
  const at = (post: LintedPost) => post.time?.at ?? 0;
  const isLeft = (question: LintedPost) =>
    !dated.some(
      (post) => post.feedFeatures.isAnswer && at(post) > at(question) && at(post) <= at(question) + maxAnswerDelay,
    );
  return { questions: answerable.filter(isLeft), total: answerable.length };
}

/** Returns the number of posts that the share of promotions is based on. */
export const countPostsInRatio = ({ promotion }: FeedVerdict): number => promotion?.total ?? 0;

export const hasEnoughPosts = ({ verdict }: Feed): boolean => countPostsInRatio(verdict) >= minPosts;

/** Returns the post with the lowest score. If several have it, returns the first. Posts without a score come last. */
export function lowestScoring(posts: readonly LintedPost[]): LintedPost | undefined {
  const weight = ({ score }: LintedPost) => score ?? Number.POSITIVE_INFINITY;
  return posts.reduce<LintedPost | undefined>(
    (best, post) => (best && weight(best) <= weight(post) ? best : post),
    undefined,
  );
}
