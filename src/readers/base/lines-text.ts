import { concatTexts } from './edit-mapped-text.ts';
import type { Line } from './line.ts';
import { literalText, type MappedText } from './mapped-text.ts';

const isWritten = ({ text }: Line): boolean => text.trim() !== '';

/**
 * Returns the text of some lines of a file, without the blank lines before and after them. Lines between them that are not
 * in the list are left out.
 */
export function joinLines(source: string, lines: readonly Line[]): MappedText | undefined {
  const last = lines.findLastIndex(isWritten);
  const written = lines.slice(lines.findIndex(isWritten), last + 1);
  const runs: { start: number; next: number }[] = [];
  for (const { start, next } of last < 0 ? [] : written) {
    const run = runs.at(-1);
    if (run?.next === start) run.next = next;
    else runs.push({ start, next });
  }
  const pieces = runs.map(({ start, next }, index) => {
    const isLast = index === runs.length - 1;
    return literalText(source, start, isLast ? start + source.slice(start, next).trimEnd().length : next);
  });
  return pieces.length > 1 ? concatTexts(pieces) : pieces[0];
}
