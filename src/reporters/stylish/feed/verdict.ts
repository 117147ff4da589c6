import { limits } from '../../../core/feed/measures.ts';
import type { Channels, Feed, FeedVerdict, Share, TimelineEntry } from '../../../core/model/feed.ts';
import { formatCount, formatPercent } from '../../../core/text/format.ts';
import { type RenderContext, wrapParagraph } from '../render-context.ts';

const indent = 2;

/** Below this, a row's name and its text stand on one line no longer. */
const minTwoColumnWidth = 60;

/** The widest of the rows' names, and a gap. */
const column = 'longest run  '.length;

/** `12 of 17 posts, 71 % (56 to 82 %)`. */
function formatShare({ count, total, share, low, high }: Share, noun: string): string {
  return `${count} of ${total} ${noun}, ${formatPercent(share)} (${Math.round(low * 100)} to ${formatPercent(high)})`;
}

/** A name, and what there is to say under it. */
function renderRow(name: string, text: string, context: RenderContext): string[] {
  const { faint } = context.palette;
  if (context.width < minTwoColumnWidth) {
    const [first = '', ...rest] = wrapParagraph(context, `${name}: ${text}`, { indent });
    return [first.replace(`${name}:`, faint(`${name}:`)), ...rest];
  }
  const [first = '', ...rest] = wrapParagraph(context, text, { indent, lead: name.padEnd(column) });
  return [first.replace(name, faint(name)), ...rest];
}

/** A share as a bar, with its limit marked. */
function renderBar({ share }: Share, limit: number, context: RenderContext): string {
  const { glyphs, palette } = context;
  const lead = context.width < minTwoColumnWidth ? indent : indent + column;
  const length = Math.min(24, context.width - lead);
  const [end, mark] = [Math.round(share * length), Math.round(limit * length)];
  const cells = Array.from({ length }, (_, index) => (index < end ? glyphs.filled : glyphs.empty));
  const stretch = (from: number, to: number) => {
    const [full, rest] = [cells.slice(from, Math.max(from, Math.min(end, to))), cells.slice(Math.max(from, end), to)];
    return (full.length > 0 ? palette.intent.promotion(full.join('')) : '') + palette.faint(rest.join(''));
  };
  return `${' '.repeat(lead)}${stretch(0, mark)}${glyphs.limit}${stretch(mark + 1, length)}`;
}

/** What a number of a verdict is called, and what there is to say of it. */
type Fact = readonly [name: string, text: string];

function promotion({ promotion: share }: FeedVerdict): Fact[] {
  return share ? [['promotion', `${formatShare(share, 'posts')}; a third is what people bear`]] : [];
}

function dialogue({ dialogue: share, replies, hasReplies }: FeedVerdict): Fact[] {
  if (!share) return [];
  const known = hasReplies
    ? `${formatPercent(limits.dialogue)} is the least to hope for`
    : 'replies not in these files';
  return [['dialogue', `${formatShare(share, replies > 0 ? 'posts and replies' : 'posts')}; ${known}`]];
}

const formatDates = (from: string, to: string) => (from === to ? `on ${from}` : `${from} to ${to}`);

function longestRun({ longestRun: streak }: FeedVerdict): Fact[] {
  const [first, last]: (TimelineEntry | undefined)[] = [streak[0], streak.at(-1)];
  if (!first || !last || streak.length < 2) return [];
  const when = first.day && last.day ? formatDates(first.day, last.day) : `${first.id} to ${last.id}`;
  return [['longest run', `${streak.length} promotions in a row, ${when}`]];
}

/** How the account's ideas are spread, where they are: of those that all go everywhere the feed's name says it. */
function channels({ distinctPosts, platforms }: Channels): Fact[] {
  if (platforms.length < 2 || platforms.every(([, number]) => number === distinctPosts)) return [];
  const shares = platforms.map(([platform, number]) => `${platform} ${formatPercent(number / distinctPosts)}`);
  return [['channels', `${shares.join(', ')} of ${formatCount(distinctPosts, 'idea')}`]];
}

/** The numbers of a verdict, each with what it is held against. Not yet safe to print. */
export function listFacts(verdict: FeedVerdict, spread?: Channels): Fact[] {
  return [...promotion(verdict), ...dialogue(verdict), ...longestRun(verdict), ...(spread ? channels(spread) : [])];
}

/** `38/100`. */
export const formatFeedScore = ({ score }: FeedVerdict): string => (score === null ? 'no score' : `${score}/100`);

/** Over which posts a verdict is. */
export function describeWindow({ window, replies, from, to }: FeedVerdict): string[] {
  return [
    window,
    ...(replies > 0 ? [formatCount(replies, 'reply', 'replies')] : []),
    ...(from && to ? [formatDates(from, to)] : []),
  ];
}

/** What a feed is called, its score, and over which posts. */
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
    ...wrapParagraph(context, name || 'All posts together').map(strong),
    first.replace(formatFeedScore(verdict), strong),
    ...rest,
  ];
}

/** The numbers of a verdict as rows, that of promotions with a bar. */
export function renderFacts({ verdict }: Feed, spread: Channels | undefined, context: RenderContext): string[] {
  const { promotion: share } = verdict;
  return listFacts(verdict, spread).flatMap(([name, text]) => [
    ...renderRow(name, text, context),
    ...(share && name === 'promotion' ? [renderBar(share, limits.promotion, context)] : []),
  ]);
}
