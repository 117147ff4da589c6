import type { Channels } from '../model/feed.ts';
import type { JudgedPost } from '../model/linted-post.ts';
import type { Platform } from '../model/post.ts';

/** What tells feeds apart: all that is named must be the same. */
export const feedKeys = ['account', 'file', 'platform'] as const;

export type FeedKey = (typeof feedKeys)[number];

export const usualKeys: readonly FeedKey[] = ['account', 'platform'];

/** Posts that belong together, in the order of time. */
export interface Group {
  readonly id: string;
  readonly posts: readonly JudgedPost[];
  readonly account?: string;
  readonly platforms: readonly Platform[];
}

/**
 * Puts posts in the order of time. One without a moment keeps its place behind the post that its file has before it, or
 * before all others where there is none.
 */
function inTime(posts: readonly JudgedPost[]): JudgedPost[] {
  let latest = Number.NEGATIVE_INFINITY;
  return posts
    .map((post) => {
      latest = post.moment?.at ?? latest;
      return { post, at: latest };
    })
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ post }) => post);
}

/** Where a post goes. */
export const goalsOf = ({ platforms, platform }: JudgedPost): readonly Platform[] =>
  platforms ?? (platform ? [platform] : []);

const platformsOf = (post: JudgedPost): readonly (Platform | undefined)[] => {
  const goals = goalsOf(post);
  return goals.length > 0 ? goals : [undefined];
};

/** Whether two feeds say the same things in the same order: the same rows, or one idea row by row. */
function saysTheSame(a: readonly JudgedPost[], b: readonly JudgedPost[]): boolean {
  return (
    a.length === b.length &&
    a.every((post, index) => {
      const other = b[index];
      return post === other || (post.traces.idea !== '' && post.traces.idea === other?.traces.idea);
    })
  );
}

/** Makes one of feeds of an account that say the same on several platforms. */
function together(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  for (const group of groups) {
    const twin = kept.findIndex(
      ({ account, posts }) =>
        group.platforms.length > 0 && account === group.account && saysTheSame(posts, group.posts),
    );
    const known = kept[twin];
    if (known) {
      const platforms = [...known.platforms, ...group.platforms];
      kept[twin] = { ...known, id: `${known.account ?? ''}/${platforms.join('+')}`, platforms };
    } else kept.push(group);
  }
  return kept;
}

/**
 * Groups posts into feeds, named `account/platform`; either part is empty where the posts do not say it. A post that
 * goes to several platforms is in a feed of each, and feeds that say the same are one. Feeds come in the order of their
 * first posts.
 *
 * @param keysOf what tells feeds apart, as configured where a post comes from
 */
export function groupsOf(
  posts: readonly JudgedPost[],
  keysOf: (post: JudgedPost) => readonly FeedKey[] = () => usualKeys,
): Group[] {
  const groups = new Map<string, { account?: string; platforms: Set<Platform>; posts: JudgedPost[] }>();
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
  return together(
    [...groups].map(([id, { account, platforms, posts: members }]) => ({
      id,
      posts: inTime(members),
      platforms: [...platforms],
      ...(account && { account }),
    })),
  );
}

/** How many days apart the same words are still one idea that goes to several platforms. */
const oneIdea = 7;

/**
 * The ideas of an account, in the order of time: what is said on several platforms within a week counts once, at its
 * first place.
 *
 * @param posts in the order of time
 */
export function ideasOf(
  posts: readonly JudgedPost[],
): { readonly post: JudgedPost; readonly platforms: Set<Platform> }[] {
  const ideas: { post: JudgedPost; platforms: Set<Platform> }[] = [];
  const latest = new Map<string, (typeof ideas)[number]>();
  for (const post of posts) {
    const goals = goalsOf(post);
    const known = post.traces.idea === '' ? undefined : latest.get(post.traces.idea);
    const [here, there] = [post.moment?.at, known?.post.moment?.at];
    const isNear = here === undefined || there === undefined || here - there <= oneIdea * 24 * 60;
    if (known && isNear && goals.some((platform) => !known.platforms.has(platform))) {
      for (const platform of goals) known.platforms.add(platform);
    } else {
      const idea = { post, platforms: new Set(goals) };
      ideas.push(idea);
      latest.set(post.traces.idea, idea);
    }
  }
  return ideas;
}

/** How the ideas of each account are spread over platforms. */
export function channelsOf(posts: readonly JudgedPost[]): Channels[] {
  return groupsOf(
    posts.filter(({ kind }) => kind !== 'reply'),
    () => ['account'],
  ).map(({ account, posts: members }) => {
    const ideas = ideasOf(members);
    const counts = new Map<Platform, number>();
    for (const { platforms } of ideas) for (const name of platforms) counts.set(name, (counts.get(name) ?? 0) + 1);
    return {
      ...(account && { account }),
      ideas: ideas.length,
      platforms: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    };
  });
}
