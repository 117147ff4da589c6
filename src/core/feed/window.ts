import type { LintedPost } from '../model/linted-post.ts';

/** The last days or the last posts of a feed, whichever covers more posts. */
export interface Window {
  readonly days?: number;
  readonly posts?: number;
}

/** Four weeks of plans, or twenty posts of an account that posts rarely. */
export const defaultWindow: Window = { days: 28, posts: 20 };

/** Parses `30d`, `20`, `28d/20` and `all`. Returns `undefined` for anything else. */
export function parseWindow(name: string): Window | undefined {
  if (name === 'all') return {};
  const { days, posts } =
    /^(?:(?<days>[1-9]\d{0,4})d)?(?:(?:(?<=d)\/|^)(?<posts>[1-9]\d{0,5}))?$/u.exec(name)?.groups ?? {};
  if (days === undefined && posts === undefined) return undefined;
  return { ...(days && { days: Number(days) }), ...(posts && { posts: Number(posts) }) };
}

/** Formats a window so that `parseWindow` can parse it. */
export function formatWindow({ days, posts }: Window): string {
  return [...(days === undefined ? [] : [`${days}d`]), ...(posts === undefined ? [] : [posts])].join('/') || 'all';
}

/** Describes the posts of a window: `the last 28 days: 9 of 30 posts`, `the last 20 of 30 posts`, `all 20 posts`. */
function describeWindow({ days, posts }: Window, taken: number, of: number, isByDays: boolean): string {
  if (taken === of) return of === 1 ? 'the only post' : `all ${of} posts`;
  if (isByDays && days !== undefined) return `the last ${days} days: ${taken} of ${of} posts`;
  return `the last ${posts ?? taken} of ${of} posts`;
}

const minutesOfDay = 24 * 60;

/** The posts of a window, with its description. */
export interface WindowedFeed {
  readonly posts: readonly LintedPost[];
  readonly before: number;
  readonly words: string;
}

/**
 * Selects the posts of a window from a feed.
 *
 * Replies do not count, but those between the posts are included. Days count back from the day of the last post.
 *
 * @param feed in order of time
 * @param asOf the last day to include, such as `2026-11-23`
 */
export function selectWindow(feed: readonly LintedPost[], window: Window, asOf?: string): WindowedFeed {
  const seen = asOf === undefined ? feed : feed.filter(({ time }) => time === undefined || time.day <= asOf);
  const own = seen.filter(({ kind }) => kind !== 'reply');
  const last = own.findLast(({ time }) => time !== undefined)?.time;
  const end = asOf === undefined ? last?.at : Date.parse(`${asOf}T23:59Z`) / 60_000;
  const everything = window.days === undefined && window.posts === undefined;
  const first = (start: number) => (start < 0 ? own.length : start);
  const byDays =
    window.days === undefined || end === undefined
      ? own.length
      : first(own.findIndex(({ time }) => time !== undefined && time.at > end - (window.days ?? 0) * minutesOfDay));
  const byPosts = window.posts === undefined ? own.length : Math.max(0, own.length - window.posts);
  const start = everything ? 0 : Math.min(byDays, byPosts);
  const opening = own[start];
  const from = start === 0 ? 0 : opening === undefined ? seen.length : seen.indexOf(opening);
  return {
    posts: seen.slice(from),
    before: from,
    words: describeWindow(window, own.length - start, own.length, byDays < byPosts),
  };
}
