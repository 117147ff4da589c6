import type { Cell } from '../shared/line.ts';

const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const leftToRight = /[\p{L}\u200e]/u;

/** Finds runs of right-to-left letters, with the characters between them and numbers after them. */
function findRightToLeftRuns(cells: readonly Cell[]): (readonly [from: number, to: number])[] {
  const found: [from: number, to: number][] = [];
  let open = false;
  for (const [index, { text }] of cells.entries()) {
    const last = found.at(-1);
    if (rightToLeft.test(text)) {
      if (last && open) last[1] = index + 1;
      else found.push([index, index + 1]);
      open = true;
    } else if (leftToRight.test(text)) open = false;
    else if (last && open && /\p{N}/u.test(text)) last[1] = index + 1;
  }
  return found;
}

/**
 * Returns the cells to underline: the flagged ones, and every right-to-left run that contains one.
 *
 * Some terminals reorder such a run and some do not, and a program cannot detect which. The whole run occupies the same
 * cells in both cases, so an underline below all of it is always correct; one below a single word is not.
 */
export function markUnderlined(cells: readonly Cell[]): boolean[] {
  const marks = cells.map(({ flagged }) => flagged);
  for (const [from, to] of findRightToLeftRuns(cells)) {
    if (marks.slice(from, to).includes(true)) marks.fill(true, from, to);
  }
  return marks;
}
