import type { Feed, Share, Verdict } from '../model/feed.ts';
import type { JudgedPost } from '../model/linted-post.ts';
import { shareOf } from './share.ts';

/** Posts below which nothing is said of a feed. */
export const fewestPosts = 8;

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

export const isPromotion = ({ intent }: JudgedPost): boolean => intent === 'promotion';

const isReply = ({ kind }: JudgedPost): boolean => kind === 'reply';

/** Whether a post promotes, informs or converses. Appeals and notices are neither, and of the rest nobody knows. */
export function isWeighed({ intent, kind }: JudgedPost): boolean {
  return kind !== 'reply' && (intent === 'promotion' || intent === 'information' || intent === 'conversation');
}

/** Promotions among the posts that promote, inform or converse. */
export function promotionShare(posts: readonly JudgedPost[]): Share | null {
  const weighed = posts.filter(isWeighed);
  return shareOf(weighed.filter(isPromotion).length, weighed.length);
}

/** A limit, raised by as much as posts belong to a launch. */
export function inCampaigns(limit: number, posts: readonly JudgedPost[]): number {
  const weighed = posts.filter(isWeighed);
  const launched = weighed.filter(({ inCampaign }) => inCampaign).length;
  return limit * (1 + ((campaignFactor - 1) * launched) / Math.max(1, weighed.length));
}

/** Whether it talks with somebody. Replies that anybody could have been sent do not. */
export const isDialogue = ({ traces }: JudgedPost): boolean => traces.asks || traces.answers;

/** Posts that ask or answer, and replies, among all posts and replies that could be read. */
export function dialogueShare(posts: readonly JudgedPost[]): Share | null {
  const read = posts.filter(({ intent }) => intent !== 'unknown');
  return shareOf(read.filter(isDialogue).length, read.length);
}

export const hasReplies = (posts: readonly JudgedPost[]): boolean => posts.some(isReply);

/** Whether nobody knows what a post says, as it is in another language. */
const isUnread = ({ reading }: JudgedPost) => reading.extent === 'foreign' || reading.extent === 'partial';

/**
 * All runs of promotions, in order. Notices, appeals, replies and what is too short neither break nor lengthen one; a post
 * in another language ends it, for it may talk.
 */
export function promotionRuns(posts: readonly JudgedPost[]): JudgedPost[][] {
  const runs: JudgedPost[][] = [];
  let run: JudgedPost[] = [];
  for (const post of posts.filter((each) => isWeighed(each) || isUnread(each))) {
    if (isPromotion(post)) {
      if (run.length === 0) runs.push(run);
      run.push(post);
    } else run = [];
  }
  return runs;
}

/** The longest run of promotions, the first of several. */
export function longestRun(posts: readonly JudgedPost[]): readonly JudgedPost[] {
  return promotionRuns(posts).reduce<readonly JudgedPost[]>((best, run) => (run.length > best.length ? run : best), []);
}

/** Questions that nobody came back to. */
export interface Unanswered {
  readonly questions: readonly JudgedPost[];
  /** How many questions there was time to come back to. */
  readonly of: number;
}

const patience = 14 * 24 * 60;

/**
 * Questions after which no post says within two weeks what people answered. Only those count after which the feed goes
 * on for that long: of the others nobody can tell.
 */
export function leftQuestions(posts: readonly JudgedPost[]): Unanswered {
  const dated = posts.filter(({ kind, moment }) => kind !== 'reply' && moment !== undefined);
  const end = dated.at(-1)?.moment?.at ?? 0;
  const ripe = dated.filter(({ traces, moment }) => traces.asks && (moment?.at ?? end) <= end - patience);
  const at = (post: JudgedPost) => post.moment?.at ?? 0;
  const isLeft = (question: JudgedPost) =>
    !dated.some((post) => post.traces.answers && at(post) > at(question) && at(post) <= at(question) + patience);
  return { questions: ripe.filter(isLeft), of: ripe.length };
}

/** How many posts of a verdict promote, inform or converse: those that the promotions are weighed against. */
export const weighed = ({ promotion }: Verdict): number => promotion?.of ?? 0;

export const isJudged = ({ verdict }: Feed): boolean => weighed(verdict) >= fewestPosts;
