import type { Channels } from '../model/feed.ts';
import type { LintedPost } from '../model/linted-post.ts';
import type { Platform } from '../model/post.ts';

/** Keys by which posts are grouped into feeds. */
export const feedKeys = ['account', 'file', 'platform'] as const;

export type FeedKey = (typeof feedKeys)[number];

export const defaultFeedKeys: readonly FeedKey[] = ['account', 'platform'];

/** The posts of a feed, in order of time. */
export interface FeedGroup {
  readonly id: string;
  readonly posts: readonly LintedPost[];
  readonly account?: string;
  readonly platforms: readonly Platform[];
}

/**
 * Sorts posts by time. A post without a time stays after the previous post with one, or comes first if there is none.
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

/** Returns the platforms on which a post is published. */
export const targetPlatforms = ({ platforms, platform }: LintedPost): readonly Platform[] =>
  platforms ?? (platform ? [platform] : []);

const listPlatforms = (post: LintedPost): readonly (Platform | undefined)[] => {
  const targets = targetPlatforms(post);
  return targets.length > 0 ? targets : [undefined];
};

/** Whether two feeds have the same posts, or posts with the same content, in the same order. */
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
function mergeDuplicates(groups: readonly FeedGroup[]): FeedGroup[] {
  const kept: FeedGroup[] = [];
  for (const group of groups) {
    const duplicate = kept.findIndex(
      ({ account, posts }) =>
        group.platforms.length > 0 && account === group.account && hasSameContent(posts, group.posts),
    );
    const original = kept[duplicate];
    if (original) {
      const platforms = [...original.platforms, ...group.platforms];
      kept[duplicate] = { ...original, id: `${original.account ?? ''}/${platforms.join('+')}`, platforms };
    } else kept.push(group);
  }
  return kept;
}

/**
 * Groups posts into feeds named `account/platform`. A part is empty if the posts do not have it. A post for several
 * platforms is in the feed of each, and feeds with the same content are merged. Feeds are in the order of their first
 * posts.
 *
 * @param getKeys returns the grouping keys from the configuration of the file of a post
 */
export function groupFeeds(
  posts: readonly LintedPost[],
  getKeys: (post: LintedPost) => readonly FeedKey[] = () => defaultFeedKeys,
): FeedGroup[] {
  const groups = new Map<string, { account?: string; platforms: Set<Platform>; posts: LintedPost[] }>();
  for (const post of posts) {
    const keys = getKeys(post);
    const account = keys.includes('account') ? post.account : undefined;
    const file = keys.includes('file') ? [post.path] : [];
    for (const platform of keys.includes('platform') ? listPlatforms(post) : [undefined]) {
      const id = [...file, account ?? '', platform ?? ''].join('/');
      const group = groups.get(id) ?? { ...(account && { account }), platforms: new Set(), posts: [] };
      for (const target of platform ? [platform] : listPlatforms(post)) if (target) group.platforms.add(target);
      group.posts.push(post);
      groups.set(id, group);
    }
  }
  return mergeDuplicates(
    [...groups].map(([id, { account, platforms, posts: members }]) => ({
      id,
      posts: sortByTime(members),
      platforms: [...platforms],
      ...(account && { account }),
    })),
  );
}

/** Maximum number of days between posts on several platforms that count as one. */
const maxDaysApart = 7;

/**
 * Returns the distinct posts of an account in order of time, with their platforms. The same content on several
 * platforms within a week is one post.
 *
 * @param posts in order of time
 */
export function findDistinctPosts(
  posts: readonly LintedPost[],
): { readonly post: LintedPost; readonly platforms: Set<Platform> }[] {
  const distinct: { post: LintedPost; platforms: Set<Platform> }[] = [];
  const latest = new Map<string, (typeof distinct)[number]>();
  for (const post of posts) {
    const targets = targetPlatforms(post);
    const earlier = post.feedFeatures.contentHash === '' ? undefined : latest.get(post.feedFeatures.contentHash);
    const [here, there] = [post.time?.at, earlier?.post.time?.at];
    const isNear = here === undefined || there === undefined || here - there <= maxDaysApart * 24 * 60;
    if (earlier && isNear && targets.some((platform) => !earlier.platforms.has(platform))) {
      for (const platform of targets) earlier.platforms.add(platform);
    } else {
      const entry = { post, platforms: new Set(targets) };
      distinct.push(entry);
      latest.set(post.feedFeatures.contentHash, entry);
    }
  }
  return distinct;
}

/** Returns the numbers of distinct posts of each account, in total and by platform. */
export function summarizeChannels(posts: readonly LintedPost[]): Channels[] {
  return groupFeeds(
    posts.filter(({ kind }) => kind !== 'reply'),
    () => ['account'],
  ).map(({ account, posts: members }) => {
    const distinct = findDistinctPosts(members);
    const counts = new Map<Platform, number>();
    for (const { platforms } of distinct) for (const name of platforms) counts.set(name, (counts.get(name) ?? 0) + 1);
    return {
      ...(account && { account }),
      distinctPosts: distinct.length,
      platforms: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    };
  });
}
