import type { SuggestedReplacement } from '../../../core/model/feed.ts';
import { formatLine } from '../line.ts';
import { quote } from '../quote.ts';
import { type RenderContext, wrapParagraph } from '../render-context.ts';
import { measureWidth } from '../width.ts';

const indent = 4;

/** Minimum width of a quotation in cells. A shorter one does not identify the post. */
const minQuoteWidth = 16;

const maxQuoteWidth = 48;

/**
 * Renders the posts whose replacement would help most, each with the feed's score after it and those before it are
 * replaced.
 */
export function renderSuggestions(suggestions: readonly SuggestedReplacement[], context: RenderContext): string[] {
  if (suggestions.length === 0) return [];
  const { faint, strong } = context.palette;
  const rows = suggestions.map(({ path, start, text, score }) => ({
    place: context.show(`${path}:${formatLine(start)}`),
    text,
    score: `${score}/100`,
  }));
  const column = rows.reduce((widest, { place }) => Math.max(widest, measureWidth(place)), 0);
  const room = context.width - indent - column - 2 - 2 - '  100/100'.length;
  const isRoomy = room >= minQuoteWidth;
  const quoted = rows.map((row) => ({
    ...row,
    words: quote(row.text, Math.min(maxQuoteWidth, isRoomy ? room : context.width - indent - 4), context),
  }));
  const quoteWidth = quoted.reduce((widest, { words }) => Math.max(widest, measureWidth(words)), 0);
  const lines = quoted.flatMap(({ place, words, score }) => {
    const shownScore = strong(score);
    if (!isRoomy) return [faint(place), `  ${words}`, `  ${shownScore}`];
    const [gap, rest] = [
      ' '.repeat(column - measureWidth(place) + 2),
      ' '.repeat(quoteWidth - measureWidth(words) + 2),
    ];
    return [`${faint(place)}${gap}${words}${rest}${shownScore}`];
  });
  return [
    '',
    ...wrapParagraph(context, 'Replace these first (feed score after each):', { indent: 2 }),
    ...lines.map((line) => ' '.repeat(indent) + line),
  ];
}
