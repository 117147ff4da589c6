import type { SuggestedReplacement } from '../model/feed.ts';
import type { LintedPost } from '../model/linted-post.ts';
import { campaignAdjustedLimit, findLongestRun, isPromotion, limits, promotionShare } from './measures.ts';
import { findRepeats, type Repeat } from './repeats.ts';
import { feedScore } from './score.ts';

/** Maximum number of suggested replacements. */
const maxReplacements = 3;

/** Returns the number of lowest-scoring posts to try. It is small for long feeds, because each try scores the feed. */
const countCandidates = (posts: number) => Math.max(maxReplacements, Math.min(40, Math.floor(100_000 / posts)));

/** Typical score of a conversation. */
const conversationScore = 80;

/** Returns a post with the score and the features of a conversation. */
function toConversation(post: LintedPost): LintedPost {
  return {
    ...post,
    intent: 'conversation',
    score: conversationScore,
    feedFeatures: { hasQuestion: false, isAnswer: true, contentHash: '', shingles: [], firstWords: '' },
  };
}

/** Whether the mix of a feed is within the limits, so that no replacement is suggested. */
function isBalanced(posts: readonly LintedPost[], repeats: readonly Repeat[]): boolean {
  const share = promotionShare(posts)?.share ?? 0;
  return (
    share <= campaignAdjustedLimit(limits.promotion, posts) &&
    findLongestRun(posts).length < limits.streak &&
    repeats.length === 0
  );
}

/** Returns the posts whose replacement by a conversation raises the score of the feed most, the best first. */
export function suggestReplacements(posts: readonly LintedPost[]): SuggestedReplacement[] {
  let now = [...posts];
  let repeats = findRepeats(posts);
  let score = isBalanced(posts, repeats) ? null : feedScore(posts, repeats);
  const replacements: SuggestedReplacement[] = [];
  while (replacements.length < maxReplacements && score !== null) {
    const candidates = now
      .map((post, index) => ({ post, index }))
      .filter(({ post }) => isPromotion(post))
      .sort((a, b) => (a.post.score ?? 0) - (b.post.score ?? 0))
      .slice(0, countCandidates(posts.length));
    let best: { readonly score: number; readonly index: number; readonly post: LintedPost } | undefined;
    for (const { post, index } of candidates) {
      const others = repeats.filter(({ first, second }) => first !== post && second !== post);
      const raised = feedScore(now.with(index, toConversation(post)), others) ?? 0;
      if (raised > (best?.score ?? score)) best = { score: raised, index, post };
    }
    if (!best) break;
    const { post, index } = best;
    now = now.with(index, toConversation(post));
    repeats = repeats.filter(({ first, second }) => first !== post && second !== post);
    score = best.score;
    replacements.push({ path: post.path, id: post.id, text: post.text, start: post.start, score });
  }
  return replacements;
}
