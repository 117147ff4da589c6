import type { Span } from '../../core/model/span.ts';
import { findLines, type Line } from '../base/line.ts';
import { exceedsLimit } from '../base/mapped-text.ts';
import { iterateOutsideFences } from './document.ts';

/** A stretch of Markdown that can be read by itself. */
export interface MarkdownPiece extends Span {
  /** Whether it holds more marks than the parser could tell apart in a moment. */
  readonly isPathological: boolean;
}

/**
 * As many lines and marks as are parsed at once. The parser's time grows with the square of their number: this many
 * take it a few hundredths of a second, a hundred times as many would take it minutes.
 */
const most = 500;

/** What may begin or end emphasis, code, a link, a tag, a quotation or an item. */
const marks = /[*_[\]`<>]|(?:[-+]|\d[.)])(?=\s|$)/gu;

/** A line that begins a block whatever stands before it, or reads the same if it does not: item, heading, comment. */
const opening = /^(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+\S|<!--)/u;

/**
 * The lines at which Markdown can be cut without a change to what it says: those that begin a block outside of all
 * lists, quotations, fences and comments.
 */
function* cuts(lines: readonly Line[]): Generator<number> {
  const free = new Set(iterateOutsideFences(lines));
  let isCommented = false;
  let isBehindBlank = true;
  for (const [number, { text }] of lines.entries()) {
    const begins = opening.test(text) || (isBehindBlank && /^\S/u.test(text));
    if (begins && !isCommented && free.has(number)) yield number;
    isBehindBlank = text.trim() === '';
    const [opened, closed] = [text.lastIndexOf('<!--'), text.lastIndexOf('-->')];
    if (opened !== closed) isCommented = opened > closed;
  }
}

/**
 * Cuts a post into pieces that the parser reads in time that grows with their length, whatever they hold. A usual
 * post is one piece; one of thousands of marks is several, and where these have no end, they stand for themselves.
 */
export function splitMarkdown(source: string, part: Span): MarkdownPiece[] {
  const weigh = (text: string) => text.match(marks)?.length ?? 0;
  const text = source.slice(part.start, part.end);
  if (exceedsLimit(text)) return [{ ...part, isPathological: true }];
  const lines = findLines(source, part);
  if (lines.length + weigh(text) <= most) return [{ ...part, isPathological: false }];
  const starts = new Set(cuts(lines));
  const pieces: { start: number; end: number; weight: number }[] = [];
  let block = { start: part.start, end: part.start, weight: 0 };
  const close = () => {
    const last = pieces.at(-1);
    if (last && last.weight + block.weight <= most) {
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
    block.weight += 1 + weigh(text);
  }
  close();
  return pieces.map(({ start, end, weight }) => ({
    start,
    end: Math.min(end, part.end),
    isPathological: weight > most,
  }));
}
