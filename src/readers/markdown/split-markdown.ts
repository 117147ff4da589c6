import type { Span } from '../../core/model/span.ts';
import { iterateOutsideFences } from '../base/fences.ts';
import { findLines, type Line } from '../base/line.ts';
import { exceedsLimit } from '../base/mapped-text.ts';

/** A section of Markdown that can be parsed by itself. */
export interface MarkdownPiece extends Span {
  /** Whether the piece has too many lines and marks for the parser. It is then read as plain text. */
  readonly isPathological: boolean;
}

/**
 * The maximum number of lines and marks to parse at once. Parsing time is quadratic: 500 take a few hundredths of a
 * second, 50,000 would take minutes.
 */
const maxWeight = 500;

/** Characters that can begin or end emphasis, code, a link, a tag, a block quote or a list item. */
const marks = /[*_[\]`<>]|(?:[-+]|\d[.)])(?=\s|$)/gu;

/**
 * A line that begins a block after any line, or is parsed the same way if it does not: a list item, a heading or a
 * comment.
 */
const opening = /^(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+\S|<!--)/u;

/**
 * Yields the indexes of the lines at which Markdown can be split without changing its meaning: those that begin a
 * top-level block outside fenced code and comments.
 */
function* findSplitLines(lines: readonly Line[]): Generator<number> {
  const unfenced = new Set(iterateOutsideFences(lines));
  let isInComment = false;
  let isAfterBlank = true;
  for (const [number, { text }] of lines.entries()) {
    const begins = opening.test(text) || (isAfterBlank && /^\S/u.test(text));
    if (begins && !isInComment && unfenced.has(number)) yield number;
    isAfterBlank = text.trim() === '';
    const [opened, closed] = [text.lastIndexOf('<!--'), text.lastIndexOf('-->')];
    if (opened !== closed) isInComment = opened > closed;
  }
}

/**
 * Splits a section of Markdown into pieces, so that parsing time is linear. Most posts are one piece. A block that
 * exceeds the limit by itself is a pathological piece.
 */
export function splitMarkdown(source: string, part: Span): MarkdownPiece[] {
  const countMarks = (text: string) => text.match(marks)?.length ?? 0;
  const text = source.slice(part.start, part.end);
  if (exceedsLimit(text)) return [{ ...part, isPathological: true }];
  const lines = findLines(source, part);
  if (lines.length + countMarks(text) <= maxWeight) return [{ ...part, isPathological: false }];
  const starts = new Set(findSplitLines(lines));
  const pieces: { start: number; end: number; weight: number }[] = [];
  let block = { start: part.start, end: part.start, weight: 0 };
  const close = () => {
    const last = pieces.at(-1);
    if (last && last.weight + block.weight <= maxWeight) {
      last.end = block.end;
      last.weight += block.weight;
    } else pieces.push(block);
  };
  for (const [number, { start, next, text }] of lines.entries()) {
    if (number > 0 && starts.has(number)) {
      close();
      block = { start, end: start, weight: 0 };
    }
    block.end = next;
    block.weight += 1 + countMarks(text);
  }
  close();
  return pieces.map(({ start, end, weight }) => ({
    start,
    end: Math.min(end, part.end),
    isPathological: weight > maxWeight,
  }));
}
