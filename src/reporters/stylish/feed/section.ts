import { countPostsInRatio, hasEnoughPosts, minPosts } from '../../../core/feed/measures.ts';
import type { Diagnostic } from '../../../core/model/diagnostic.ts';
import type { Channels, Feed } from '../../../core/model/feed.ts';
import type { LintedPost } from '../../../core/model/linted-post.ts';
import type { Report } from '../../../core/model/report.ts';
import { formatCount } from '../../../core/text/format.ts';
import { type RenderContext, wrapParagraph } from '../render-context.ts';
import { renderChange } from './change.ts';
import { createPostLookup, renderFeedFindings } from './findings.ts';
import { listFeedNames, toNameInSentence } from './name.ts';
import { renderSuggestions } from './suggestions.ts';
import { renderTimeline } from './timeline.ts';
import { renderFacts, renderTitle } from './verdict.ts';

/** Minimum number of posts for a feed to be mentioned. */
const minPostsToMention = 4;

/** Maximum number of feeds without a score that are named. More are counted. */
const maxNamedFeeds = 3;

/** Renders how the compared change affects each feed, one line each. */
export function renderChanges({ feeds }: Report, context: RenderContext): string[] {
  const names = listFeedNames(feeds);
  return feeds.flatMap((feed) => renderChange(feed, names.get(feed) ?? '', context));
}

interface FeedContent {
  readonly diagnostics: readonly Diagnostic[];
  readonly postOf: (found: Diagnostic) => LintedPost | undefined;
  /** The account's posts by platform; only for the first feed of an account. */
  readonly channels: Channels | undefined;
  readonly quiet: boolean;
}

const describeTooFewPosts = (subject: string, { verdict }: Feed) =>
  `No score for ${subject}: ${countPostsInRatio(verdict)} of ${minPosts} required posts.`;

function renderFeed(
  feed: Feed,
  name: string,
  { diagnostics, postOf, channels, quiet }: FeedContent,
  context: RenderContext,
): string[] {
  const isShown = hasEnoughPosts(feed) && !quiet;
  const findings = renderFeedFindings(diagnostics, postOf, context);
  return [
    ...renderTitle(name, feed, context),
    ...(hasEnoughPosts(feed) || quiet
      ? []
      : wrapParagraph(context, describeTooFewPosts('the feed', feed), { indent: 2 })),
    ...(isShown
      ? ['', ...renderFacts(feed, channels, context), '', ...renderTimeline(feed.verdict.timeline, context)]
      : []),
    ...(findings.length > 0 ? ['', ...findings] : []),
    ...(isShown ? renderSuggestions(feed.verdict.suggestedReplacements, context) : []),
  ];
}

/**
 * Renders one line for each feed with too few posts to score; one for all if there are many.
 *
 * @param only `true` if only feeds are reported: then even the shortest feed is mentioned
 */
export function renderShortFeeds(
  feeds: readonly Feed[],
  names: ReadonlyMap<Feed, string>,
  only: boolean,
  context: RenderContext,
): string[] {
  const few = feeds.filter(
    (feed) => !hasEnoughPosts(feed) && (only || countPostsInRatio(feed.verdict) >= minPostsToMention),
  );
  if (few.length > maxNamedFeeds) {
    return wrapParagraph(context, `No score for ${formatCount(few.length, 'feed')}: too few posts.`).map(
      context.palette.faint,
    );
  }
  return few.flatMap((feed) => {
    const subject = toNameInSentence(feed, names.get(feed) ?? '');
    return wrapParagraph(context, describeTooFewPosts(subject, feed)).map(context.palette.faint);
  });
}

/**
 * Renders the verdict and the findings of each feed that has enough posts.
 *
 * @param only `true` if only feeds are reported
 */
export function* renderFeeds(
  { feeds, channels, posts }: Report,
  { quiet, only }: { readonly quiet: boolean; readonly only: boolean },
  context: RenderContext,
): Generator<string[]> {
  const names = listFeedNames(feeds);
  const visibleIn = ({ diagnostics }: Feed) => diagnostics.filter(({ severity }) => !quiet || severity === 'error');
  const postOf = createPostLookup(posts, feeds.flatMap(visibleIn));
  const accounts = new Set<string | undefined>();
  for (const feed of feeds) {
    const visible = visibleIn(feed);
    if (visible.length === 0 && (quiet || !hasEnoughPosts(feed))) continue;
    const accountChannels = accounts.has(feed.account)
      ? undefined
      : channels.find(({ account }) => account === feed.account);
    if (hasEnoughPosts(feed)) accounts.add(feed.account);
    yield renderFeed(
      feed,
      names.get(feed) ?? '',
      { diagnostics: visible, postOf, channels: accountChannels, quiet },
      context,
    );
  }
  if (quiet) return;
  yield renderShortFeeds(
    feeds.filter((feed) => visibleIn(feed).length === 0),
    names,
    only,
    context,
  );
}
