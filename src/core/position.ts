import type { SourceFile } from './post.ts';
import type { Span } from './source-map.ts';

/**
 * A place in a file: 1-based line and column in UTF-16 units, and the offset from its start.
 *
 * In a spreadsheet the line is the row, and column and offset count from the start of the cell.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  /** The cell of a spreadsheet: `March!C5`. */
  readonly cell?: string;
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

/** The index of the last of some starts, in order, that is no greater than `offset`; the first where there is none. */
function lastStart(count: number, startOf: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Returns a function that turns offsets of a file's text into positions. Lines end at `\n`, `\r\n` or a lone `\r`.
 */
export function positions({ text, base, cells }: Omit<SourceFile, 'path'>): (offset: number) => Position {
  if (cells) {
    return (offset) => {
      const cell = cells[lastStart(cells.length, (index) => cells[index]?.start ?? 0, offset)];
      const inner = Math.max(0, offset - (cell?.start ?? 0));
      return { line: cell?.row ?? 1, column: inner + 1, offset: inner, ...(cell && { cell: cell.name }) };
    };
  }
  let known: Uint32Array | undefined;
  return (offset) => {
    known ??= lineStarts(text);
    const starts = known;
    const line = lastStart(starts.length, (index) => starts[index] ?? 0, offset);
    const column = offset - (starts[line] ?? 0) + 1;
    if (!base) return { line: line + 1, column, offset };
    return {
      line: base.line + line,
      column: line === 0 ? base.column + column - 1 : column,
      offset: base.offset + offset,
    };
  };
}

export function rangeOf(span: Span, positionAt: (offset: number) => Position): Range {
  return { start: positionAt(span.start), end: positionAt(span.end) };
}
