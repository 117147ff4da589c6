import type { Diagnostic } from '../model/diagnostic.ts';
import type { Feed } from '../model/feed.ts';
import { hash } from '../model/fingerprint.ts';
import type { LintedPost } from '../model/linted-post.ts';

/** Returns a hash of the content that readers see. It does not depend on the date and the position of the post. */
function hashContent({ account, platform, platforms, kind, text }: LintedPost): string {
  return hash([account ?? '', (platforms ?? [platform ?? '']).join(), kind, text].join('\u0000'));
}

/** Returns the new posts, in order. A post that occurs more often than before is new from the first surplus copy on. */
export function findNewPosts(before: readonly LintedPost[], after: readonly LintedPost[]): ReadonlySet<LintedPost> {
  const remaining = new Map<string, number>();
  for (const post of before) remaining.set(hashContent(post), (remaining.get(hashContent(post)) ?? 0) + 1);
  return new Set(
    after.filter((post) => {
      const identity = hashContent(post);
      const left = remaining.get(identity) ?? 0;
      remaining.set(identity, left - 1);
      return left <= 0;
    }),
  );
}

/** Returns the key of the post of a finding. */
const toPostKey = ({ path, post }: Pick<Diagnostic, 'path' | 'post'>) => `${path}\u0000${post}`;

/** A feed with its posts. */
export interface FeedWithPosts {
  readonly feed: Feed;
  readonly posts: readonly LintedPost[];
}

/**
 * Returns the feeds that a change affects. Findings that are about old posts only, of rules that also reported before
 * the change, are removed.
 *
 * @param newPosts the posts that are new
 */
export function findChangedFeeds(
  before: readonly FeedWithPosts[],
  after: readonly FeedWithPosts[],
  newPosts: ReadonlySet<LintedPost>,
): Feed[] {
  const newKeys = new Set([...newPosts].map(({ path, id }) => toPostKey({ path, post: id })));
  return after.flatMap(({ feed, posts }) => {
    const old = before.find((other) => other.feed.id === feed.id)?.feed;
    const count = posts.filter((post) => newPosts.has(post)).length;
    if (count === 0 && old?.posts === feed.posts) return [];
    const rules = new Set(old?.diagnostics.map(({ rule }) => rule));
    const isOfChange = (found: Diagnostic) =>
      !rules.has(found.rule) || [found, ...(found.related ?? [])].some((post) => newKeys.has(toPostKey(post)));
    return [
      {
        ...feed,
        change: { posts: count, before: old?.verdict ?? null },
        diagnostics: feed.diagnostics.filter(isOfChange),
      },
    ];
  });
}
