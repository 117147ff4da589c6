/** Offsets in any text. */
interface Offsets {
  readonly start: number;
  readonly end: number;
}

/** Compares spans by their start, for `sort`. Spans with the same start keep their order. */
export function byStart(a: Offsets, b: Offsets): number {
  return a.start - b.start;
}

/** Compares spans by their start, for `sort`. If two have the same start, the longer one comes first. */
export function bySpan(a: Offsets, b: Offsets): number {
  return a.start - b.start || b.end - a.end;
}
