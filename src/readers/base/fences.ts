import type { Line } from './line.ts';

/** Yields the indexes of the lines outside fenced code blocks. */
export function* iterateOutsideFences(lines: readonly Line[]): Generator<number> {
  let open: string | undefined;
  for (const [number, { text }] of lines.entries()) {
    const fence = /^ {0,3}(`{3,}|~{3,})/u.exec(text)?.[1];
    if (open === undefined && fence) open = fence;
    else if (open !== undefined && fence?.startsWith(open)) open = undefined;
    else if (open === undefined) yield number;
  }
}
