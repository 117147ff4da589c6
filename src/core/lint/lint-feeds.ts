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
import { runFeedRules } from './run-feed-rules.ts';

/** The settings that feeds depend on. */
type FeedSettings = Pick<Settings, 'feedRules' | 'feeds' | 'profile'>;

/** Options for linting feeds. */
export interface FeedOptions {
  /** Returns the settings of a file by its displayed path. */
  readonly settingsOf: (path: string) => FeedSettings;
  /** Overrides the configured window. */
  readonly window?: Window;
  /** The day on which feeds are evaluated, `2026-11-23`. */
  readonly asOf?: string;
}

/** Returns the share of promotions among promotions, information and conversation. Appeals and notices do not count. */
function promoShare(counts: Readonly<Record<Intent, number>>): number | null {
  const total = counts.promotion + counts.information + counts.conversation;
  return total === 0 ? null : counts.promotion / total;
}

const wholeAccount = ({ rule }: EnabledRule<FeedRule>): boolean => rule.across === 'platforms';

function feedOf({ id, posts, account, platforms }: FeedGroup, { settingsOf, window, asOf }: FeedOptions): Feed {
  const counts = Object.fromEntries(
    intents.map((intent) => [intent, posts.filter((post) => post.intent === intent).length]),
  ) as Record<Intent, number>;
  const dates = posts.flatMap(({ date }) => date ?? []);
  const [from, to] = [dates[0], dates.at(-1)];
  const settings = settingsOf(posts[0]?.path ?? '');
  const selected = selectWindow(posts, window ?? settings.feeds.window, asOf);
  const verdict = summarizeFeed(selected);
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
    diagnostics: runFeedRules(
      { id, posts: selected.posts, before: selected.before, platforms, ...(account && { account }) },
      rules,
      settings.profile,
    ),
  };
}

/** Returns the diagnostics of rules about whole accounts, by the id of the account's first feed. */
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
    const selected = selectWindow(members, window ?? settings.feeds.window, asOf);
    const ideas = findDistinctPosts(selected.posts);
    const whole = {
      id: feed.id,
      posts: ideas.map(({ post }) => post),
      goals: new Map(ideas.map(({ post, platforms: goals }) => [post, [...goals]])),
      before: selected.before,
      platforms,
      ...(account && { account }),
    };
    found.set(feed.id, runFeedRules(whole, rules, settings.profile));
  }
  return found;
}

function lintFeedsWithPosts(posts: readonly LintedPost[], options: FeedOptions): FeedWithPosts[] {
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

/** Groups posts into feeds, summarizes each, and runs the feed rules. */
export function lintFeeds(posts: readonly LintedPost[], options: FeedOptions): Feed[] {
  return lintFeedsWithPosts(posts, options).map(({ feed }) => feed);
}

/**
 * Lints the feeds that new posts belong to.
 *
 * @param fresh the new posts
 */
export function lintChangedFeeds(
  before: readonly LintedPost[],
  after: readonly LintedPost[],
  fresh: ReadonlySet<LintedPost>,
  options: FeedOptions,
): Feed[] {
  return findChangedFeeds(lintFeedsWithPosts(before, options), lintFeedsWithPosts(after, options), fresh);
}
