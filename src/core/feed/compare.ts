import type { Diagnostic } from '../model/diagnostic.ts';
import type { Feed } from '../model/feed.ts';
import { hash } from '../model/fingerprint.ts';
import type { LintedPost } from '../model/linted-post.ts';

/** Identifies a post by what readers see: its date and its row may change. */
function identityOf({ account, platform, platforms, kind, text }: LintedPost): string {
  return hash([account ?? '', (platforms ?? [platform ?? '']).join(), kind, text].join('\u0000'));
}

/** Returns the posts that are new, in order. If two posts are alike, one of them can still be new. */
export function findNewPosts(before: readonly LintedPost[], after: readonly LintedPost[]): ReadonlySet<LintedPost> {
  const remaining = new Map<string, number>();
  for (const post of before) remaining.set(identityOf(post), (remaining.get(identityOf(post)) ?? 0) + 1);
  return new Set(
    after.filter((post) => {
      const identity = identityOf(post);
      const left = remaining.get(identity) ?? 0;
      remaining.set(identity, left - 1);
      return left <= 0;
    }),
  );
}

/** Identifies the post of a finding. */
const nameOf = ({ path, post }: Pick<Diagnostic, 'path' | 'post'>) => `${path}\u0000${post}`;

/** A feed together with its posts. */
export interface FeedWithPosts {
  readonly feed: Feed;
  readonly posts: readonly LintedPost[];
}

/**
 * Returns the feeds that a change affects, each without the findings that its rules also report without the change.
 *
 * @param fresh the posts that are new
 */
export function findChangedFeeds(
  before: readonly FeedWithPosts[],
  after: readonly FeedWithPosts[],
  fresh: ReadonlySet<LintedPost>,
): Feed[] {
  const names = new Set([...fresh].map(({ path, id }) => nameOf({ path, post: id })));
  return after.flatMap(({ feed, posts }) => {
    const old = before.find((other) => other.feed.id === feed.id)?.feed;
    const count = posts.filter((post) => fresh.has(post)).length;
    if (count === 0 && old?.posts === feed.posts) return [];
    const rules = new Set(old?.diagnostics.map(({ rule }) => rule));
    const isOfChange = (found: Diagnostic) =>
      !rules.has(found.rule) || [found, ...(found.related ?? [])].some((post) => names.has(nameOf(post)));
    return [
      {
        ...feed,
        change: { posts: count, before: old?.verdict ?? null },
        diagnostics: feed.diagnostics.filter(isOfChange),
      },
    ];
  });
}
