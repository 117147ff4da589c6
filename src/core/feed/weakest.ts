import type { JudgedPost } from '../model/linted-post.ts';

/** The post of the lowest score, the first of several; those without a score only where there are no others. */
export function weakestOf(posts: readonly JudgedPost[]): JudgedPost | undefined {
  const weight = ({ score }: JudgedPost) => score ?? Number.POSITIVE_INFINITY;
  return posts.reduce<JudgedPost | undefined>(
    (best, post) => (best && weight(best) <= weight(post) ? best : post),
    undefined,
  );
}
