import type { Span } from '../../core/model/span.ts';
import { type Cell, findLine, lineBreak } from '../shared/line.ts';
import { clip } from './clip.ts';
import { markUnderlined } from './direction.ts';
import type { RenderContext } from './render-context.ts';
import { measureWidth } from './width.ts';

/** Paints runs of flagged cells: painting each cell would print many more escape codes. */
function paintFlagged(cells: readonly Cell[], paint: (text: string) => string): string {
  let line = '';
  let words = '';
  for (const { text, flagged } of cells) {
    if (flagged) words += text;
    else {
      line += (words && paint(words)) + text;
      words = '';
    }
  }
  return line + (words && paint(words));
}

/**
 * Returns the line of the post with the text of its findings underlined, as lines of at most `room` cells; none if the
 * findings cover no visible text.
 *
 * With color, the terminal underlines the text itself; without, a second line does.
 *
 * @param spans in order, on one line; the first is always visible
 */
export function renderExcerpt(post: string, spans: readonly Span[], room: number, context: RenderContext): string[] {
  const line = findLine(post, spans, context.show);
  if (!line) return [];
  const cells = clip(line, room, context.glyphs.ellipsis);
  if (context.color) return [paintFlagged(cells, context.palette.accent)];
  const marks = markUnderlined(cells);
  const mark = (cell: Cell, index: number) =>
    marks[index] ? context.glyphs.underline.repeat(cell.width) : ' '.repeat(cell.width);
  return [cells.map(({ text }) => text).join(''), cells.map(mark).join('').trimEnd()];
}

/** Tests whether one excerpt of `room` cells can show the text from the first to the last span. */
export function fitInOneExcerpt(post: string, first: Span, last: Span, room: number, context: RenderContext): boolean {
  const words = post.slice(first.start, Math.max(first.end, last.end));
  if (words.length > 2 * room || lineBreak.test(words)) return false;
  return measureWidth(context.show(words)) + 2 * context.glyphs.ellipsis.length <= room;
}
