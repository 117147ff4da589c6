import type { Span } from '../../core/model/span.ts';
import { clip } from './clip.ts';
import { underlined } from './direction.ts';
import { type Cell, findLine, lineBreak } from './line.ts';
import type { RenderContext } from './render-context.ts';
import { measureWidth } from './width.ts';

/** Paints runs of flagged cells, not cell by cell: that would paint the same, with more codes than words. */
function painted(cells: readonly Cell[], paint: (text: string) => string): string {
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
 * The post's own line with the words of its findings underlined, as lines of at most `room` cells; none where they
 * point at no words.
 *
 * With colour the terminal underlines the words themselves. Without it a second line does.
 *
 * @param spans in order, on one line; the first is always in sight
 */
export function excerpt(post: string, spans: readonly Span[], room: number, page: RenderContext): string[] {
  const line = findLine(post, spans, page.show);
  if (!line) return [];
  const cells = clip(line, room, page.glyphs.ellipsis);
  if (page.color) return [painted(cells, page.palette.accent)];
  const marks = underlined(cells);
  const mark = (cell: Cell, index: number) =>
    marks[index] ? page.glyphs.underline.repeat(cell.width) : ' '.repeat(cell.width);
  return [cells.map(({ text }) => text).join(''), cells.map(mark).join('').trimEnd()];
}

/** Whether one excerpt of `room` cells can show all of these words. */
export function fitTogether(post: string, first: Span, last: Span, room: number, page: RenderContext): boolean {
  const words = post.slice(first.start, Math.max(first.end, last.end));
  if (words.length > 2 * room || lineBreak.test(words)) return false;
  return measureWidth(page.show(words)) + 2 * page.glyphs.ellipsis.length <= room;
}
