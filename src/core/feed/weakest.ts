import type { LintedPost } from '../model/linted-post.ts';

/** The post of the lowest score, the first of several; those without a score only where there are no others. */
export function lowestScoring(posts: readonly LintedPost[]): LintedPost | undefined {
  const weight = ({ score }: LintedPost) => score ?? Number.POSITIVE_INFINITY;
  return posts.reduce<LintedPost | undefined>(
    (best, post) => (best && weight(best) <= weight(post) ? best : post),
    undefined,
  );
}
