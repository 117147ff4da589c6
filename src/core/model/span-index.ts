import type { Space, Span } from './span.ts';

/**
 * Answers whether some of many spans lie where they are asked for, in the time of one search each: a post of hundreds
 * of asks and hundreds of sentences must not take the time of their product.
 */
export interface SpanIndex<S extends Space = never> {
  /** Whether a span has a character in common with this one. */
  overlapping(span: Span<S>): boolean;
  /** Whether all of this span lies in one of them. */
  containing(span: Span<S>): boolean;
  /** Whether one of them lies in this span as a whole. */
  within(span: Span<S>): boolean;
}

/** The number of spans that begin before `offset`, or at it where `inclusive`. */
function begun(spans: readonly Span[], offset: number, inclusive: boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = spans[middle]?.start ?? 0;
    if (start < offset || (inclusive && start === offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const empty: SpanIndex = { overlapping: () => false, containing: () => false, within: () => false };

/** @param spans in any order; they may overlap */
export function createSpanIndex<S extends Space>(spans: readonly Span<S>[]): SpanIndex<S> {
  if (spans.length === 0) return empty;
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  /** By how many of the spans: the last end among those first. */
  const latest = [Number.NEGATIVE_INFINITY];
  for (const { end } of sorted) latest.push(Math.max(latest.at(-1) ?? end, end));
  /** The first end among the spans from an index on. */
  const earliest: number[] = new Array(sorted.length + 1).fill(Number.POSITIVE_INFINITY);
  for (let index = sorted.length - 1; index >= 0; index--) {
    earliest[index] = Math.min(earliest[index + 1] ?? 0, sorted[index]?.end ?? 0);
  }
  return {
    overlapping: ({ start, end }) => (latest[begun(sorted, end, false)] ?? start) > start,
    containing: ({ start, end }) => (latest[begun(sorted, start, true)] ?? start) >= end,
    within: ({ start, end }) => (earliest[begun(sorted, start, false)] ?? end) <= end,
  };
}
