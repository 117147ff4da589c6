import { findLowerBound } from '../text/lower-bound.ts';
import type { Position, Range } from './position.ts';
import type { SourceFile } from './source-file.ts';
import type { Span } from './span.ts';

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}

/**
 * Returns the start offsets of lines. Lines are counted first, because a growing list of millions of offsets takes ten
 * times the memory.
 */
function lineStarts(text: string): Uint32Array {
  let count = 1;
  for (let at = 0; at < text.length; at++) if (endsLine(text, at)) count++;
  const starts = new Uint32Array(count);
  let line = 0;
  for (let at = 0; at < text.length; at++) if (endsLine(text, at)) starts[++line] = at + 1;
  return starts;
}

/** Returns the index of the last start that is not greater than `offset`, or 0. */
function findLastStart(count: number, startOf: (index: number) => number, offset: number): number {
  return Math.max(0, findLowerBound(count, (index) => startOf(index) <= offset) - 1);
}

/** Returns a function that converts offsets in a file to positions. Lines end at `\n`, `\r\n` or a single `\r`. */
export function createPositionLookup({ text, base, cells }: Omit<SourceFile, 'path'>): (offset: number) => Position {
  if (cells) {
    return (offset) => {
      const cell = cells[findLastStart(cells.length, (index) => cells[index]?.start ?? 0, offset)];
      const inner = Math.max(0, offset - (cell?.start ?? 0));
      return { line: cell?.row ?? 1, column: inner + 1, offset: inner, ...(cell && { cell: cell.name }) };
    };
  }
  let cached: Uint32Array | undefined;
  return (offset) => {
    cached ??= lineStarts(text);
    const starts = cached;
    const line = findLastStart(starts.length, (index) => starts[index] ?? 0, offset);
    const column = offset - (starts[line] ?? 0) + 1;
    if (!base) return { line: line + 1, column, offset };
    return {
      line: base.line + line,
      column: line === 0 ? base.column + column - 1 : column,
      offset: base.offset + offset,
    };
  };
}

/** Counts the UTF-8 bytes of a part of a text. */
export function countBytes(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // A surrogate is half of a character of four bytes.
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    bytes += code < 0x80 ? 1 : code < 0x800 || isHalf ? 2 : 3;
  }
  return bytes;
}

/**
 * Returns a function that converts offsets to positions with columns in bytes. If it is called with increasing offsets,
 * each character is counted once, because a file can be a single line of millions of characters.
 */
export function createBytePositionLookup(
  { text, base, cells }: Omit<SourceFile, 'path'>,
  positionAt: (offset: number) => Position,
): (offset: number) => Position {
  let last = { line: -1, offset: 0, byteColumn: 1 };
  return (offset) => {
    const position = positionAt(offset);
    const { line, column } = position;
    if (cells) {
      const start = offset - column + 1;
      return { ...position, byteColumn: countBytes(text, start, offset) + 1 };
    }
    const isFirst = base !== undefined && line === base.line;
    const from = line === last.line && last.offset <= offset ? last : undefined;
    const start = from?.offset ?? (isFirst ? 0 : offset - column + 1);
    const before = from?.byteColumn ?? (isFirst ? (base.byteColumn ?? base.column) : 1);
    last = { line, offset, byteColumn: before + countBytes(text, start, offset) };
    return { ...position, byteColumn: last.byteColumn };
  };
}

export function toRange(span: Span, positionAt: (offset: number) => Position): Range {
  return { start: positionAt(span.start), end: positionAt(span.end) };
}
