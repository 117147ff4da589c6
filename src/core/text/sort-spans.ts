/** Offsets, in any coordinate system. */
interface Offsets {
  readonly start: number;
  readonly end: number;
}

/** Compares spans by their start. A sort keeps the order of spans that start together. */
export function byStart(a: Offsets, b: Offsets): number {
  return a.start - b.start;
}

/** Compares spans by their start, the longer of two that start together first. */
export function bySpan(a: Offsets, b: Offsets): number {
  return a.start - b.start || b.end - a.end;
}
