import type { SuggestedReplacement } from '../../../core/model/feed.ts';
import { formatLine } from '../line.ts';
import { quote } from '../quote.ts';
import { type RenderContext, wrapParagraph } from '../render-context.ts';
import { measureWidth } from '../width.ts';

const indent = 4;

/** Fewer cells do not tell which post it is. */
const minQuoteWidth = 16;

const maxQuoteWidth = 48;

/** The posts in whose place another would help most, and what the feed would score with each and those before it. */
export function renderSuggestions(swaps: readonly SuggestedReplacement[], context: RenderContext): string[] {
  if (swaps.length === 0) return [];
  const { faint, strong } = context.palette;
  const rows = swaps.map(({ path, start, text, score }) => ({
    place: context.show(`${path}:${formatLine(start)}`),
    text,
    score: `${score}/100`,
  }));
  const column = rows.reduce((most, { place }) => Math.max(most, measureWidth(place)), 0);
  const room = context.width - indent - column - 2 - 2 - '  then 100/100'.length;
  const isRoomy = room >= minQuoteWidth;
  const quoted = rows.map((row) => ({
    ...row,
    words: quote(row.text, Math.min(maxQuoteWidth, isRoomy ? room : context.width - indent - 4), context),
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
    ...wrapParagraph(context, 'Swap these first:', { indent: 2 }),
    ...lines.map((line) => ' '.repeat(indent) + line),
  ];
}
