import type { Span } from './source-map.ts';

/** A place in a file: 1-based line and column in UTF-16 units, and the offset from its start. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Returns a function that turns offsets of `text` into positions. Lines end at `\n`, `\r\n` or a lone `\r`. */
export function positions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}

export function rangeOf(span: Span, positionAt: (offset: number) => Position): Range {
  return { start: positionAt(span.start), end: positionAt(span.end) };
}
