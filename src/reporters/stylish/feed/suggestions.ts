import type { SuggestedReplacement } from '../../../core/model/feed.ts';
import { formatLine } from '../line.ts';
import { quote } from '../quote.ts';
import { paragraph, type RenderContext } from '../render-context.ts';
import { measureWidth } from '../width.ts';

const indent = 4;

/** Fewer cells do not tell which post it is. */
const shortest = 16;

const longest = 48;

/** The posts in whose place another would help most, and what the feed would score with each and those before it. */
export function suggestionLines(swaps: readonly SuggestedReplacement[], page: RenderContext): string[] {
  if (swaps.length === 0) return [];
  const { faint, strong } = page.palette;
  const rows = swaps.map(({ path, start, text, score }) => ({
    place: page.show(`${path}:${formatLine(start)}`),
    text,
    score: `${score}/100`,
  }));
  const column = rows.reduce((most, { place }) => Math.max(most, measureWidth(place)), 0);
  const room = page.width - indent - column - 2 - 2 - '  then 100/100'.length;
  const isRoomy = room >= shortest;
  const quoted = rows.map((row) => ({
    ...row,
    words: quote(row.text, Math.min(longest, isRoomy ? room : page.width - indent - 4), page),
  }));
  const widest = quoted.reduce((most, { words }) => Math.max(most, measureWidth(words)), 0);
  const lines = quoted.flatMap(({ place, words, score }) => {
    const then = `${faint('then')} ${strong(score)}`;
    if (!isRoomy) return [faint(place), `  ${words}`, `  ${then}`];
    const [gap, rest] = [' '.repeat(column - measureWidth(place) + 2), ' '.repeat(widest - measureWidth(words) + 2)];
    return [`${faint(place)}${gap}${words}${rest}${then}`];
  });
  return [
    '',
    ...paragraph(page, 'Swap these first:', { indent: 2 }),
    ...lines.map((line) => ' '.repeat(indent) + line),
  ];
}
