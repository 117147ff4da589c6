import type { Position } from '../../core/model/position.ts';
import { overlaps, type Span } from '../../core/model/span.ts';
import { measureWidth, toGraphemes } from '../stylish/width.ts';

/** One grapheme of a line, as printed. */
export interface Cell {
  readonly text: string;
  /** In terminal cells: 0, 1 or 2; more if a control character is spelled out. */
  readonly width: number;
  readonly flagged: boolean;
}

export interface Line {
  readonly cells: readonly Cell[];
  /** `true` if the line continues before the first cell, and after the last. */
  readonly cut: readonly [before: boolean, after: boolean];
}

/** UTF-16 units to read on each side: more than fits on a line, few enough to segment quickly. */
const maxContext = 600;

export const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/u;

/**
 * Returns the line on which the first span begins, without white space at its ends; `undefined` if no span covers a
 * visible character.
 *
 * @param spans in order, each with a character on that line
 * @param show makes a grapheme safe to print
 */
export function findLine(text: string, spans: readonly Span[], show: (text: string) => string): Line | undefined {
  const span = spans.find(({ start, end }) => text.slice(start, end).trim() !== '');
  if (!span) return undefined;
  const words = text.slice(span.start, span.end);
  const start = span.start + words.length - words.trimStart().length;
  const stop = spans.at(-1)?.end ?? span.end;

  let from = start;
  while (from > 0 && start - from < maxContext && !lineBreak.test(text.charAt(from - 1))) from -= 1;
  let to = start;
  while (to < text.length && to - start < maxContext && !lineBreak.test(text.charAt(to))) to += 1;
  const line = text.slice(from, to);
  const begin = from + line.length - line.trimStart().length;

  let offset = begin;
  const cells = toGraphemes(line.trim()).map((grapheme): Cell => {
    const place = { start: offset, end: offset + grapheme.length };
    offset = place.end;
    const shown = show(grapheme);
    return { text: shown, width: measureWidth(shown), flagged: spans.some((other) => overlaps(place, other)) };
  });
  const continuesAt = (index: number) => text.charAt(index) !== '' && !lineBreak.test(text.charAt(index));
  return { cells, cut: [continuesAt(from - 1), continuesAt(to) || text.slice(offset, stop).trim() !== ''] };
}

/** Line and column of a position (`5:12`), or its cell in a spreadsheet. Not escaped. */
export const formatPlace = ({ cell, line, column }: Position): string => cell ?? `${line}:${column}`;

/** The line of a position, or its cell in a spreadsheet. Not escaped. */
export const formatLine = ({ cell, line }: Position): string => cell ?? String(line);
