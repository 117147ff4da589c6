import type { Share } from '../model/feed.ts';
import type { LintedPost } from '../model/linted-post.ts';
import {
  campaignAdjustedLimit,
  dialogueShare,
  findLongestRun,
  hasReplies,
  limits,
  minPosts,
  promotionShare,
  unansweredQuestions,
} from './measures.ts';
import { findRepeats, type Repeat } from './repeats.ts';

/** Maximum penalty for each measure of the mix. */
const maxPenalties = { promotion: 40, streak: 15, dialogue: 20, repeats: 15, questions: 10 } as const;

/** Share of the lowest and of the highest scores that the mean excludes, so that it does not depend on an outlier. */
const trimmedShare = 0.1;

/** Returns the trimmed mean of the scores. A reply has half the weight of a post. */
function meanScore(posts: readonly LintedPost[]): number {
  const sorted = [...posts].sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const cut = Math.floor(sorted.length * trimmedShare);
  const kept = sorted.slice(cut, sorted.length - cut);
  const weight = ({ kind }: LintedPost) => (kind === 'reply' ? 0.5 : 1);
  const weights = kept.reduce((sum, post) => sum + weight(post), 0);
  return kept.reduce((sum, post) => sum + weight(post) * (post.score ?? 0), 0) / weights;
}

const over = (share: Share | null, limit: number) => Math.max(0, (share?.share ?? 0) - limit);

/** Returns 100 minus the penalties for the mix of posts. */
function mixScore(posts: readonly LintedPost[], repeats: readonly Repeat[]): number {
  const dialogue = hasReplies(posts) ? dialogueShare(posts) : null;
  const { questions, total } = unansweredQuestions(posts);
  return (
    100 -
    Math.min(
      maxPenalties.promotion,
      over(promotionShare(posts), campaignAdjustedLimit(limits.promotion, posts)) * 120,
    ) -
    Math.min(maxPenalties.streak, 5 * Math.max(0, findLongestRun(posts).length - (limits.streak - 1))) -
    Math.min(maxPenalties.dialogue, dialogue ? Math.max(0, limits.dialogue - dialogue.share) * 100 : 0) -
    Math.min(maxPenalties.repeats, 5 * repeats.length) -
    (total >= 2 && questions.length > total / 2 ? maxPenalties.questions : 0)
  );
}

const isScored = ({ score, intent }: LintedPost): boolean => score !== null && intent !== 'notice';

/**
 * Returns the score of a feed, 0 to 100: 55% of it is for the posts and 45% for their mix.
 *
 * @param repeats the repeats among the posts, if they were already computed
 * @returns `null` if too few posts have a score
 */
export function feedScore(posts: readonly LintedPost[], repeats = findRepeats(posts)): number | null {
  const scored = posts.filter(isScored);
  if (scored.length < minPosts) return null;
  return Math.round(0.55 * meanScore(scored) + 0.45 * mixScore(posts, repeats));
}
