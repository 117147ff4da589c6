import { countWeighed, hasEnoughPosts, minPosts } from '../../../core/feed/measures.ts';
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

/** Of how few posts it is worth saying that they are too few. */
const minPostsToMention = 4;

/** How many feeds of too few posts are named one by one. */
const maxNamedFeeds = 3;

/** What a change does to feeds, a line for each. */
export function renderChanges({ feeds }: Report, context: RenderContext): string[] {
  const names = listFeedNames(feeds);
  return feeds.flatMap((feed) => renderChange(feed, toNameInSentence(feed, names.get(feed) ?? ''), context));
}

interface FeedContent {
  readonly heard: readonly Diagnostic[];
  readonly postOf: (found: Diagnostic) => LintedPost | undefined;
  /** How the account's ideas are spread, where this feed is the place to say so. */
  readonly spread: Channels | undefined;
  readonly quiet: boolean;
}

const describeTooFewPosts = (subject: string, { verdict }: Feed) =>
  `Not enough posts to judge ${subject}: ${countWeighed(verdict)} of ${minPosts}.`;

function renderFeed(
  feed: Feed,
  name: string,
  { heard, postOf, spread, quiet }: FeedContent,
  context: RenderContext,
): string[] {
  const isShown = hasEnoughPosts(feed) && !quiet;
  const findings = renderFeedFindings(heard, postOf, context);
  return [
    ...renderTitle(name, feed, context),
    ...(hasEnoughPosts(feed) || quiet
      ? []
      : wrapParagraph(context, describeTooFewPosts('the feed', feed), { indent: 2 })),
    ...(isShown
      ? ['', ...renderFacts(feed, spread, context), '', ...renderTimeline(feed.verdict.timeline, context)]
      : []),
    ...(findings.length > 0 ? ['', ...findings] : []),
    ...(isShown ? renderSuggestions(feed.verdict.suggestedReplacements, context) : []),
  ];
}

/**
 * One calm line for each feed of which there is too little to judge; of many, one for all.
 *
 * @param only whether nothing else is asked for: then even the shortest feed has an answer
 */
export function renderShortFeeds(
  feeds: readonly Feed[],
  names: ReadonlyMap<Feed, string>,
  only: boolean,
  context: RenderContext,
): string[] {
  const few = feeds.filter(
    (feed) => !hasEnoughPosts(feed) && (only || countWeighed(feed.verdict) >= minPostsToMention),
  );
  if (few.length > maxNamedFeeds) {
    return wrapParagraph(context, `Not enough posts to judge ${formatCount(few.length, 'feed')}.`).map(
      context.palette.faint,
    );
  }
  return few.flatMap((feed) => {
    const subject = toNameInSentence(feed, names.get(feed) ?? '');
    return wrapParagraph(context, describeTooFewPosts(subject, feed)).map(context.palette.faint);
  });
}

/**
 * The verdict on each feed that is long enough, and what the rules say of it.
 *
 * @param only whether nothing else is asked for
 */
export function* renderFeeds(
  { feeds, channels, posts }: Report,
  { quiet, only }: { readonly quiet: boolean; readonly only: boolean },
  context: RenderContext,
): Generator<string[]> {
  const names = listFeedNames(feeds);
  const heardOf = ({ diagnostics }: Feed) => diagnostics.filter(({ severity }) => !quiet || severity === 'error');
  const postOf = createPostLookup(posts, feeds.flatMap(heardOf));
  const told = new Set<string | undefined>();
  for (const feed of feeds) {
    const heard = heardOf(feed);
    if (heard.length === 0 && (quiet || !hasEnoughPosts(feed))) continue;
    const spread = told.has(feed.account) ? undefined : channels.find(({ account }) => account === feed.account);
    if (hasEnoughPosts(feed)) told.add(feed.account);
    yield renderFeed(feed, names.get(feed) ?? '', { heard, postOf, spread, quiet }, context);
  }
  if (quiet) return;
  yield renderShortFeeds(
    feeds.filter((feed) => heardOf(feed).length === 0),
    names,
    only,
    context,
  );
}
