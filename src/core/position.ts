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

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}

/** The offsets at which lines start: counted first, because a list of millions that grows takes ten times the memory. */
function lineStarts(text: string): Uint32Array {
  let count = 1;
  for (let at = 0; at < text.length; at++) if (endsLine(text, at)) count++;
  const starts = new Uint32Array(count);
  let line = 0;
  for (let at = 0; at < text.length; at++) if (endsLine(text, at)) starts[++line] = at + 1;
  return starts;
}

/** Returns a function that turns offsets of `text` into positions. Lines end at `\n`, `\r\n` or a lone `\r`. */
export function positions(text: string): (offset: number) => Position {
  let known: Uint32Array | undefined;
  return (offset) => {
    known ??= lineStarts(text);
    const starts = known;
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
