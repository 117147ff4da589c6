import type { Settings } from '../config/settings.ts';
import { type FeedWithPosts, findChangedFeeds } from '../feed/compare.ts';
import { type FeedGroup, findDistinctPosts, groupFeeds } from '../feed/group.ts';
import { summarizeFeed } from '../feed/verdict.ts';
import { selectWindow, type Window } from '../feed/window.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Feed } from '../model/feed.ts';
import { type Intent, intents } from '../model/intent.ts';
import type { LintedPost } from '../model/linted-post.ts';
import type { EnabledRule } from '../rule/enabled-rule.ts';
import type { FeedRule } from '../rule/feed-rule.ts';
import { lintFeed } from './run-feed-rules.ts';

/** What of the settings is about feeds. */
type FeedSettings = Pick<Settings, 'feedRules' | 'feeds' | 'profile'>;

/** How feeds are looked at. */
export interface FeedOptions {
  /** What is settled for the file that a post comes from. */
  readonly settingsOf: (path: string) => FeedSettings;
  /** Instead of the configured one. */
  readonly window?: Window;
  /** The day on which to look, `2026-11-23`. */
  readonly asOf?: string;
}

/** Shares of posts that sell among those that sell, inform or converse. Appeals and notices are neither. */
function promoShare(counts: Readonly<Record<Intent, number>>): number | null {
  const judged = counts.promotion + counts.information + counts.conversation;
  return judged === 0 ? null : counts.promotion / judged;
}

const wholeAccount = ({ rule }: EnabledRule<FeedRule>): boolean => rule.across === 'platforms';

function feedOf({ id, posts, account, platforms }: FeedGroup, { settingsOf, window, asOf }: FeedOptions): Feed {
  const counts = Object.fromEntries(
    intents.map((intent) => [intent, posts.filter((post) => post.intent === intent).length]),
  ) as Record<Intent, number>;
  const dates = posts.flatMap(({ date }) => date ?? []);
  const [from, to] = [dates[0], dates.at(-1)];
  const settings = settingsOf(posts[0]?.path ?? '');
  const judged = selectWindow(posts, window ?? settings.feeds.window, asOf);
  const verdict = summarizeFeed(judged);
  const rules = settings.feedRules.filter((enabled) => !wholeAccount(enabled));
  const [platform] = platforms;
  return {
    id,
    ...(account && { account }),
    ...(platform && platforms.length === 1 && { platform }),
    ...(platforms.length > 1 && { platforms }),
    posts: posts.length,
    ...(from && { from }),
    ...(to && { to }),
    intents: counts,
    promoShare: promoShare(counts),
    score: verdict.score,
    otherLanguagePosts: posts.filter(({ coverage }) => coverage.level === 'other-language').length,
    verdict,
    diagnostics: lintFeed(
      { id, posts: judged.posts, before: judged.before, platforms, ...(account && { account }) },
      rules,
      settings.profile,
    ),
  };
}

/** What rules about all that an account does find, by the id of the feed that it is told at: the account's first. */
function accountDiagnostics(
  posts: readonly LintedPost[],
  feeds: readonly Feed[],
  { settingsOf, window, asOf }: FeedOptions,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, readonly Diagnostic[]>();
  for (const { posts: members, account, platforms } of groupFeeds(posts, () => ['account'])) {
    const feed = feeds.find((other) => other.account === account) ?? feeds[0];
    const settings = settingsOf(members[0]?.path ?? '');
    const rules = settings.feedRules.filter(wholeAccount);
    if (!feed || rules.length === 0) continue;
    const judged = selectWindow(members, window ?? settings.feeds.window, asOf);
    const ideas = findDistinctPosts(judged.posts);
    const whole = {
      id: feed.id,
      posts: ideas.map(({ post }) => post),
      goals: new Map(ideas.map(({ post, platforms: goals }) => [post, [...goals]])),
      before: judged.before,
      platforms,
      ...(account && { account }),
    };
    found.set(feed.id, lintFeed(whole, rules, settings.profile));
  }
  return found;
}

function peopledFeeds(posts: readonly LintedPost[], options: FeedOptions): FeedWithPosts[] {
  const groups = groupFeeds(posts, ({ path }) => options.settingsOf(path).feeds.groupBy);
  const feeds = groups.map((group) => ({ feed: feedOf(group, options), posts: group.posts }));
  const whole = accountDiagnostics(
    posts,
    feeds.map(({ feed }) => feed),
    options,
  );
  return feeds.map(({ feed, posts: members }) => {
    const diagnostics = [...feed.diagnostics, ...(whole.get(feed.id) ?? [])];
    return { feed: { ...feed, diagnostics }, posts: members };
  });
}

/** Groups posts into feeds, judges each, and runs the rules about feeds. */
export function lintFeeds(posts: readonly LintedPost[], options: FeedOptions): Feed[] {
  return peopledFeeds(posts, options).map(({ feed }) => feed);
}

/**
 * What a change does to feeds: only those that it touches.
 *
 * @param fresh the posts that it brings
 */
export function lintChangedFeeds(
  before: readonly LintedPost[],
  after: readonly LintedPost[],
  fresh: ReadonlySet<LintedPost>,
  options: FeedOptions,
): Feed[] {
  return findChangedFeeds(peopledFeeds(before, options), peopledFeeds(after, options), fresh);
}
