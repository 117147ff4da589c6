import { fewestPosts, limits } from '../../../core/feed/measures.ts';
import type { Channels, Feed, Share, Slot, Verdict } from '../../../core/report.ts';
import { count, type Page, paragraph, percent } from '../page.ts';

const indent = 2;

/** Below this, a row's name and its text stand on one line no longer. */
const roomy = 60;

/** The widest of the rows' names, and a gap. */
const column = 'longest run  '.length;

/** How many posts of a verdict promote, inform or converse: those that the promotions are weighed against. */
export const weighed = ({ promotion }: Verdict): number => promotion?.of ?? 0;

export const isJudged = ({ verdict }: Feed): boolean => weighed(verdict) >= fewestPosts;

/** `12 of 17 posts, 71 % (56 to 82 %)`. */
function ratio({ hits, of, share, low, high }: Share, noun: string): string {
  return `${hits} of ${of} ${noun}, ${percent(share)} (${Math.round(low * 100)} to ${percent(high)})`;
}

/** A name, and what there is to say under it. */
function row(name: string, text: string, page: Page): string[] {
  const { faint } = page.palette;
  if (page.width < roomy) {
    const [first = '', ...rest] = paragraph(page, `${name}: ${text}`, { indent });
    return [first.replace(`${name}:`, faint(`${name}:`)), ...rest];
  }
  const [first = '', ...rest] = paragraph(page, text, { indent, lead: name.padEnd(column) });
  return [first.replace(name, faint(name)), ...rest];
}

/** A share as a bar, with its limit marked. */
function bar({ share }: Share, limit: number, page: Page): string {
  const { glyphs, palette } = page;
  const lead = page.width < roomy ? indent : indent + column;
  const length = Math.min(24, page.width - lead);
  const [end, mark] = [Math.round(share * length), Math.round(limit * length)];
  const cells = Array.from({ length }, (_, index) => (index < end ? glyphs.filled : glyphs.empty));
  const stretch = (from: number, to: number) => {
    const [full, rest] = [cells.slice(from, Math.max(from, Math.min(end, to))), cells.slice(Math.max(from, end), to)];
    return (full.length > 0 ? palette.intent.promotion(full.join('')) : '') + palette.faint(rest.join(''));
  };
  return `${' '.repeat(lead)}${stretch(0, mark)}${glyphs.limit}${stretch(mark + 1, length)}`;
}

function promotion({ promotion: share }: Verdict, page: Page): string[] {
  if (!share) return [];
  return [
    ...row('promotion', `${ratio(share, 'posts')}; a third is what people bear`, page),
    bar(share, limits.promotion, page),
  ];
}

function dialogue({ dialogue: share, replies, repliesKnown }: Verdict, page: Page): string[] {
  if (!share) return [];
  const known = repliesKnown ? `${percent(limits.dialogue)} is the least to hope for` : 'replies not in these files';
  return row('dialogue', `${ratio(share, replies > 0 ? 'posts and replies' : 'posts')}; ${known}`, page);
}

const between = (from: string, to: string) => (from === to ? `on ${from}` : `${from} to ${to}`);

function longestRun({ streak }: Verdict, page: Page): string[] {
  const [first, last]: (Slot | undefined)[] = [streak[0], streak.at(-1)];
  if (!first || !last || streak.length < 2) return [];
  const when = first.day && last.day ? between(first.day, last.day) : `${first.id} to ${last.id}`;
  return row('longest run', `${streak.length} promotions in a row, ${when}`, page);
}

/** How the account's ideas are spread, where they are: of those that all go everywhere the feed's name says it. */
function channels({ ideas, platforms }: Channels, page: Page): string[] {
  if (platforms.length < 2 || platforms.every(([, number]) => number === ideas)) return [];
  const shares = platforms.map(([platform, number]) => `${platform} ${percent(number / ideas)}`);
  return row('channels', `${shares.join(', ')} of ${count(ideas, 'idea')}`, page);
}

/** What a feed is called, its score, and over which posts. */
export function title(name: string, { verdict }: Feed, page: Page): string[] {
  const { strong } = page.palette;
  const { window, replies, from, to, score } = verdict;
  const points = score === null ? 'no score' : `${score}/100`;
  const facts = [
    points,
    window,
    replies > 0 ? count(replies, 'reply', 'replies') : '',
    from && to ? between(from, to) : '',
  ].filter(Boolean);
  const [first = '', ...rest] = paragraph(page, facts.join(` ${page.glyphs.dot} `), { indent });
  return [...paragraph(page, name || 'All posts together').map(strong), first.replace(points, strong(points)), ...rest];
}

/** The numbers of a verdict, each with what it is held against. */
export function numbers({ verdict }: Feed, spread: Channels | undefined, page: Page): string[] {
  return [
    ...promotion(verdict, page),
    ...dialogue(verdict, page),
    ...longestRun(verdict, page),
    ...(spread ? channels(spread, page) : []),
  ];
}
