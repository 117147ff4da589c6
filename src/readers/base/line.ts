import type { Span } from '../../core/model/span.ts';

/** A line of a file, without its end. */
export interface Line extends Span {
  readonly text: string;
  /** The start of the next line. */
  readonly next: number;
}

/** Returns the lines of a part of a file. */
export function findLines(source: string, { start, end }: Span): Line[] {
  const lines: Line[] = [];
  const pattern = /([^\r\n]*)(?:\r\n?|\n)?/uy;
  for (let at = start; at < end; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[1] ?? '';
    lines.push({ start: at, end: at + text.length, text, next: pattern.lastIndex });
  }
  return lines;
}
