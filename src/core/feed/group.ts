import type { Channels } from '../model/feed.ts';
import type { LintedPost } from '../model/linted-post.ts';
import type { Platform } from '../model/post.ts';

/** Keys by which posts are grouped into feeds. */
export const feedKeys = ['account', 'file', 'platform'] as const;

export type FeedKey = (typeof feedKeys)[number];

export const defaultFeedKeys: readonly FeedKey[] = ['account', 'platform'];

/** Posts of one feed, in order of time. */
export interface FeedGroup {
  readonly id: string;
  readonly posts: readonly LintedPost[];
  readonly account?: string;
  readonly platforms: readonly Platform[];
}

/**
 * Sorts posts by time. A post without a time stays behind the post before it in its file, or comes first if there is
 * none.
 */
function sortByTime(posts: readonly LintedPost[]): LintedPost[] {
  let latest = Number.NEGATIVE_INFINITY;
  return posts
    .map((post) => {
      latest = post.time?.at ?? latest;
      return { post, at: latest };
    })
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ post }) => post);
}

/** Returns the platforms that a post goes to. */
export const targetPlatforms = ({ platforms, platform }: LintedPost): readonly Platform[] =>
  platforms ?? (platform ? [platform] : []);

const platformsOf = (post: LintedPost): readonly (Platform | undefined)[] => {
  const goals = targetPlatforms(post);
  return goals.length > 0 ? goals : [undefined];
};

/** Whether two feeds have the same posts in the same order: the same rows, or the same content row by row. */
function hasSameContent(a: readonly LintedPost[], b: readonly LintedPost[]): boolean {
  return (
    a.length === b.length &&
    a.every((post, index) => {
      const other = b[index];
      return (
        post === other ||
        (post.feedFeatures.contentHash !== '' && post.feedFeatures.contentHash === other?.feedFeatures.contentHash)
      );
    })
  );
}

/** Merges feeds of an account that have the same content on several platforms. */
function mergeTwins(groups: readonly FeedGroup[]): FeedGroup[] {
  const kept: FeedGroup[] = [];
  for (const group of groups) {
    const twin = kept.findIndex(
      ({ account, posts }) =>
        group.platforms.length > 0 && account === group.account && hasSameContent(posts, group.posts),
    );
    const original = kept[twin];
    if (original) {
      const platforms = [...original.platforms, ...group.platforms];
      kept[twin] = { ...original, id: `${original.account ?? ''}/${platforms.join('+')}`, platforms };
    } else kept.push(group);
  }
  return kept;
}

/**
 * Groups posts into feeds named `account/platform`. Either part is empty if the posts do not give it. A post that goes
 * to several platforms is in the feed of each, and feeds with the same content are merged. Feeds are in the order of
 * their first posts.
 *
 * @param keysOf the grouping keys from the configuration of a post's file
 */
export function groupFeeds(
  posts: readonly LintedPost[],
  keysOf: (post: LintedPost) => readonly FeedKey[] = () => defaultFeedKeys,
): FeedGroup[] {
  const groups = new Map<string, { account?: string; platforms: Set<Platform>; posts: LintedPost[] }>();
  for (const post of posts) {
    const keys = keysOf(post);
    const account = keys.includes('account') ? post.account : undefined;
    const file = keys.includes('file') ? [post.path] : [];
    for (const platform of keys.includes('platform') ? platformsOf(post) : [undefined]) {
      const id = [...file, account ?? '', platform ?? ''].join('/');
      const group = groups.get(id) ?? { ...(account && { account }), platforms: new Set(), posts: [] };
      for (const goal of platform ? [platform] : platformsOf(post)) if (goal) group.platforms.add(goal);
      group.posts.push(post);
      groups.set(id, group);
    }
  }
  return mergeTwins(
    [...groups].map(([id, { account, platforms, posts: members }]) => ({
      id,
      posts: sortByTime(members),
      platforms: [...platforms],
      ...(account && { account }),
    })),
  );
}

/** Days within which the same words on several platforms count as one post. */
const maxDaysApart = 7;

/**
 * Returns the distinct posts of an account in order of time. The same content on several platforms within a week counts
 * once.
 *
 * @param posts in order of time
 */
export function findDistinctPosts(
  posts: readonly LintedPost[],
): { readonly post: LintedPost; readonly platforms: Set<Platform> }[] {
  const ideas: { post: LintedPost; platforms: Set<Platform> }[] = [];
  const latest = new Map<string, (typeof ideas)[number]>();
  for (const post of posts) {
    const goals = targetPlatforms(post);
    const earlier = post.feedFeatures.contentHash === '' ? undefined : latest.get(post.feedFeatures.contentHash);
    const [here, there] = [post.time?.at, earlier?.post.time?.at];
    const isNear = here === undefined || there === undefined || here - there <= maxDaysApart * 24 * 60;
    if (earlier && isNear && goals.some((platform) => !earlier.platforms.has(platform))) {
      for (const platform of goals) earlier.platforms.add(platform);
    } else {
      const idea = { post, platforms: new Set(goals) };
      ideas.push(idea);
      latest.set(post.feedFeatures.contentHash, idea);
    }
  }
  return ideas;
}

/** Counts the distinct posts of each account by platform. */
export function summarizeChannels(posts: readonly LintedPost[]): Channels[] {
  return groupFeeds(
    posts.filter(({ kind }) => kind !== 'reply'),
    () => ['account'],
  ).map(({ account, posts: members }) => {
    const ideas = findDistinctPosts(members);
    const counts = new Map<Platform, number>();
    for (const { platforms } of ideas) for (const name of platforms) counts.set(name, (counts.get(name) ?? 0) + 1);
    return {
      ...(account && { account }),
      distinctPosts: ideas.length,
      platforms: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    };
  });
}
