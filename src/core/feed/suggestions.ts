import type { SuggestedReplacement } from '../model/feed.ts';
import type { LintedPost } from '../model/linted-post.ts';
import { campaignAdjustedLimit, findLongestRun, isPromotion, limits, promotionShare } from './measures.ts';
import { findRepeats, type Repeat } from './repeats.ts';
import { feedScore } from './score.ts';

/** How many posts are named. */
const maxReplacements = 3;

/** Of how many posts it is tried what another in their place would do: those of the lowest scores. Fewer of a long feed. */
const countCandidates = (posts: number) => Math.max(maxReplacements, Math.min(40, Math.floor(100_000 / posts)));

/** A post that talks with somebody about something, as most who try write it. */
const talkScore = 80;

/** The same post, had it been a conversation. */
function toConversation(post: LintedPost): LintedPost {
  return {
    ...post,
    intent: 'conversation',
    score: talkScore,
    feedFeatures: { hasQuestion: false, isAnswer: true, contentHash: '', shingles: [], firstWords: '' },
  };
}

/** Whether there is nothing in the mix that a swap should mend: then all posts may stay. */
function isBalanced(posts: readonly LintedPost[], repeats: readonly Repeat[]): boolean {
  const share = promotionShare(posts)?.share ?? 0;
  return (
    share <= campaignAdjustedLimit(limits.promotion, posts) &&
    findLongestRun(posts).length < limits.streak &&
    repeats.length === 0
  );
}

/** The posts in whose place a conversation would lift the feed's score most, one after the other. */
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
      const lifted = feedScore(now.with(index, toConversation(post)), others) ?? 0;
      if (lifted > (best?.score ?? score)) best = { score: lifted, index, post };
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
