import type { Cell, Line } from '../shared/line.ts';

const isSpace = (cell: Cell | undefined) => cell?.text === ' ';

/** Cells that may be given up to cut between words: scripts without spaces have no such place nearby. */
const maxCutLoss = 16;

/**
 * Cuts a line to `room` cells around the flagged text, or to the beginning of that text if it is wider. Cuts between
 * words if possible, and puts an ellipsis on each cut.
 */
export function clip({ cells, cut }: Line, room: number, ellipsis: string): Cell[] {
  const dots: Cell = { text: ellipsis, width: ellipsis.length, flagged: false };
  // edges[i] is the start of cell i; the last edge is the end of the line.
  const edges = [0];
  for (const { width } of cells) edges.push((edges.at(-1) ?? 0) + width);
  const between = (from: number, to: number) => (edges[to] ?? 0) - (edges[from] ?? 0);
  const whole = between(0, cells.length);
  if (whole + (cut[0] ? dots.width : 0) + (cut[1] ? dots.width : 0) <= room) {
    return [...(cut[0] ? [dots] : []), ...cells, ...(cut[1] ? [dots] : [])];
  }

  const first = cells.findIndex(({ flagged }) => flagged);
  const end = cells.findLastIndex(({ flagged }) => flagged) + 1;
  let from = 0;
  if (cut[0] || between(0, end) + dots.width > room) {
    const spare = Math.max(0, room - 2 * dots.width - between(first, end));
    const rest = between(end, cells.length) + (cut[1] ? dots.width : 0);
    const lead = Math.max(spare >> 1, room - dots.width - between(first, end) - rest);
    from = first;
    while (from > 0 && between(from - 1, first) <= lead) from -= 1;
    const word = cells.findIndex((_, index) => index >= from && index < first && isSpace(cells[index]));
    if (from > 0 && word >= 0 && between(from, word) < maxCutLoss) from = word + 1;
  }
  const before = from > 0 || cut[0];

  const left = room - (before ? dots.width : 0);
  let to = cells.length;
  if (between(from, to) + (cut[1] ? dots.width : 0) > left) {
    while (to > first + 1 && between(from, to) + dots.width > left) to -= 1;
    const word = cells.findLastIndex((_, index) => index >= end && index <= to && isSpace(cells[index]));
    if (word > 0 && between(word, to) < maxCutLoss) to = word;
  }
  return [...(before ? [dots] : []), ...cells.slice(from, to), ...(to < cells.length || cut[1] ? [dots] : [])];
}
