import { countPostsInRatio, hasEnoughPosts, minPosts } from '../../../core/feed/measures.ts';
import type { Diagnostic } from '../../../core/model/diagnostic.ts';
import type { Channels, Feed } from '../../../core/model/feed.ts';
import type { LintedPost } from '../../../core/model/linted-post.ts';
import type { Report } from '../../../core/model/report.ts';
import { formatCount } from '../../../core/text/format.ts';
import { paragraph, type RenderContext } from '../render-context.ts';
import { changeLines } from './change.ts';
import { feedFindings, pointedAt } from './findings.ts';
import { inSentence, listFeedNames } from './name.ts';
import { suggestionLines } from './suggestions.ts';
import { calendar } from './timeline.ts';
import { numbers, title } from './verdict.ts';

/** Of how few posts it is worth saying that they are too few. */
const fewestToSaySo = 4;

/** How many feeds of too few posts are named one by one. */
const named = 3;

/** What a change does to feeds, a line for each. */
export function changes({ feeds }: Report, page: RenderContext): string[] {
  const names = listFeedNames(feeds);
  return feeds.flatMap((feed) => changeLines(feed, inSentence(feed, names.get(feed) ?? ''), page));
}

interface Told {
  readonly heard: readonly Diagnostic[];
  readonly postOf: (found: Diagnostic) => LintedPost | undefined;
  /** How the account's ideas are spread, where this feed is the place to say so. */
  readonly spread: Channels | undefined;
  readonly quiet: boolean;
}

const tooFewOf = (subject: string, { verdict }: Feed) =>
  `Not enough posts to judge ${subject}: ${countPostsInRatio(verdict)} of ${minPosts}.`;

function feedSection(feed: Feed, name: string, { heard, postOf, spread, quiet }: Told, page: RenderContext): string[] {
  const isShown = hasEnoughPosts(feed) && !quiet;
  const findings = feedFindings(heard, postOf, page);
  return [
    ...title(name, feed, page),
    ...(hasEnoughPosts(feed) || quiet ? [] : paragraph(page, tooFewOf('the feed', feed), { indent: 2 })),
    ...(isShown ? ['', ...numbers(feed, spread, page), '', ...calendar(feed.verdict.timeline, page)] : []),
    ...(findings.length > 0 ? ['', ...findings] : []),
    ...(isShown ? suggestionLines(feed.verdict.suggestedReplacements, page) : []),
  ];
}

/**
 * One calm line for each feed of which there is too little to judge; of many, one for all.
 *
 * @param only whether nothing else is asked for: then even the shortest feed has an answer
 */
export function tooFew(
  feeds: readonly Feed[],
  names: ReadonlyMap<Feed, string>,
  only: boolean,
  page: RenderContext,
): string[] {
  const few = feeds.filter(
    (feed) => !hasEnoughPosts(feed) && (only || countPostsInRatio(feed.verdict) >= fewestToSaySo),
  );
  if (few.length > named) {
    return paragraph(page, `Not enough posts to judge ${formatCount(few.length, 'feed')}.`).map(page.palette.faint);
  }
  return few.flatMap((feed) => {
    const subject = inSentence(feed, names.get(feed) ?? '');
    return paragraph(page, tooFewOf(subject, feed)).map(page.palette.faint);
  });
}

/**
 * The verdict on each feed that is long enough, and what the rules say of it.
 *
 * @param only whether nothing else is asked for
 */
export function* feedSections(
  { feeds, channels, posts }: Report,
  { quiet, only }: { readonly quiet: boolean; readonly only: boolean },
  page: RenderContext,
): Generator<string[]> {
  const names = listFeedNames(feeds);
  const heardOf = ({ diagnostics }: Feed) => diagnostics.filter(({ severity }) => !quiet || severity === 'error');
  const postOf = pointedAt(posts, feeds.flatMap(heardOf));
  const told = new Set<string | undefined>();
  for (const feed of feeds) {
    const heard = heardOf(feed);
    if (heard.length === 0 && (quiet || !hasEnoughPosts(feed))) continue;
    const spread = told.has(feed.account) ? undefined : channels.find(({ account }) => account === feed.account);
    if (hasEnoughPosts(feed)) told.add(feed.account);
    yield feedSection(feed, names.get(feed) ?? '', { heard, postOf, spread, quiet }, page);
  }
  if (quiet) return;
  yield tooFew(
    feeds.filter((feed) => heardOf(feed).length === 0),
    names,
    only,
    page,
  );
}
