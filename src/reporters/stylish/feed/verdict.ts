import { limits } from '../../../core/feed/measures.ts';
import type { Channels, Feed, FeedVerdict, Share, TimelineEntry } from '../../../core/model/feed.ts';
import { formatCount, formatPercent } from '../../../core/text/format.ts';
import { type RenderContext, wrapParagraph } from '../render-context.ts';

const indent = 2;

/** On narrower terminals, the text follows the name without a column of its own. */
const minTwoColumnWidth = 60;

/** The longest name of a row, and a gap. */
const column = 'longest run  '.length;

/** `12 of 17 posts, 71% (56–82%)`. */
function formatShare({ count, total, share, low, high }: Share, noun: string, dash: string): string {
  return `${count} of ${total} ${noun}, ${formatPercent(share)} (${Math.round(low * 100)}${dash}${formatPercent(high)})`;
}

/** Renders a name and its text. */
function renderRow(name: string, text: string, context: RenderContext): string[] {
  const { faint } = context.palette;
  if (context.width < minTwoColumnWidth) {
    const [first = '', ...rest] = wrapParagraph(context, `${name}: ${text}`, { indent });
    return [first.replace(`${name}:`, faint(`${name}:`)), ...rest];
  }
  const [first = '', ...rest] = wrapParagraph(context, text, { indent, lead: name.padEnd(column) });
  return [first.replace(name, faint(name)), ...rest];
}

/** Renders a share as a bar with a mark at the limit. */
function renderBar({ share }: Share, limit: number, context: RenderContext): string {
  const { glyphs, palette } = context;
  const lead = context.width < minTwoColumnWidth ? indent : indent + column;
  const length = Math.min(24, context.width - lead);
  const [end, mark] = [Math.round(share * length), Math.round(limit * length)];
  const cells = Array.from({ length }, (_, index) => (index < end ? glyphs.filled : glyphs.empty));
  const renderPart = (from: number, to: number) => {
    const [full, rest] = [cells.slice(from, Math.max(from, Math.min(end, to))), cells.slice(Math.max(from, end), to)];
    return (full.length > 0 ? palette.intent.promotion(full.join('')) : '') + palette.faint(rest.join(''));
  };
  return `${' '.repeat(lead)}${renderPart(0, mark)}${glyphs.limit}${renderPart(mark + 1, length)}`;
}

/** A label, and its value with the reference value. */
type Fact = readonly [name: string, text: string];

function promotion({ promotion: share }: FeedVerdict, dash: string): Fact[] {
  if (!share) return [];
  return [['promotion', `${formatShare(share, 'posts', dash)}; limit ${formatPercent(limits.promotion)}`]];
}

function dialogue({ dialogue: share, replies, hasReplies }: FeedVerdict, dash: string): Fact[] {
  if (!share) return [];
  const note = hasReplies ? `at least ${formatPercent(limits.dialogue)} recommended` : 'these files contain no replies';
  return [['dialogue', `${formatShare(share, replies > 0 ? 'posts and replies' : 'posts', dash)}; ${note}`]];
}

const formatDates = (from: string, to: string) => (from === to ? `on ${from}` : `${from} to ${to}`);

function longestRun({ longestRun: run }: FeedVerdict): Fact[] {
  const [first, last]: (TimelineEntry | undefined)[] = [run[0], run.at(-1)];
  if (!first || !last || run.length < 2) return [];
  const when = first.day && last.day ? formatDates(first.day, last.day) : `${first.id} to ${last.id}`;
  return [['longest run', `${run.length} promotions in a row, ${when}`]];
}

/** The account's posts by platform; none if every post goes to all platforms, which the name of the feed shows. */
function channels({ distinctPosts, platforms }: Channels): Fact[] {
  if (platforms.length < 2 || platforms.every(([, number]) => number === distinctPosts)) return [];
  const shares = platforms.map(([platform, number]) => `${platform} ${formatPercent(number / distinctPosts)}`);
  return [['channels', `${shares.join(', ')} of ${formatCount(distinctPosts, 'distinct post')}`]];
}

/**
 * Lists the numbers of a verdict, each with its reference value. Not escaped.
 *
 * @param dash between the ends of an interval
 */
export function listFacts(verdict: FeedVerdict, accountChannels: Channels | undefined, dash: string): Fact[] {
  return [
    ...promotion(verdict, dash),
    ...dialogue(verdict, dash),
    ...longestRun(verdict),
    ...(accountChannels ? channels(accountChannels) : []),
  ];
}

/** `38/100`. */
export const formatFeedScore = ({ score }: FeedVerdict): string => (score === null ? 'no score' : `${score}/100`);

/** Describes the posts that a verdict covers. */
export function describeWindow({ window, replies, from, to }: FeedVerdict): string[] {
  return [
    window,
    ...(replies > 0 ? [formatCount(replies, 'reply', 'replies')] : []),
    ...(from && to ? [formatDates(from, to)] : []),
  ];
}

/** Renders the name of a feed, its score and the posts that the verdict covers. */
export function renderTitle(name: string, { verdict }: Feed, context: RenderContext): string[] {
  const { strong } = context.palette;
  const [first = '', ...rest] = wrapParagraph(
    context,
    [formatFeedScore(verdict), ...describeWindow(verdict)].join(` ${context.glyphs.dot} `),
    {
      indent,
    },
  );
  return [
    ...wrapParagraph(context, name || 'All posts').map(strong),
    first.replace(formatFeedScore(verdict), strong),
    ...rest,
  ];
}

/** Renders the numbers of a verdict as rows, the share of promotions with a bar. */
export function renderFacts(
  { verdict }: Feed,
  accountChannels: Channels | undefined,
  context: RenderContext,
): string[] {
  const { promotion: share } = verdict;
  return listFacts(verdict, accountChannels, context.glyphs.dash).flatMap(([name, text]) => [
    ...renderRow(name, text, context),
    ...(share && name === 'promotion' ? [renderBar(share, limits.promotion, context)] : []),
  ]);
}
