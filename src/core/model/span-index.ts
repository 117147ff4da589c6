import { findLowerBound } from '../text/lower-bound.ts';
import { byStart } from '../text/sort-spans.ts';
import type { Space, Span } from './span.ts';

/**
 * Tests spans by binary search, so that posts with hundreds of asks and sentences do not take quadratic time.
 */
export interface SpanIndex<S extends Space = never> {
  /** Whether any span overlaps the given one. */
  overlapping(span: Span<S>): boolean;
  /** Whether any span contains the given one. */
  containing(span: Span<S>): boolean;
  /** Whether any span is within the given one. */
  within(span: Span<S>): boolean;
}

/** Counts the spans that start before `offset`, or at it if `inclusive`. */
function countStarted(spans: readonly Span[], offset: number, inclusive: boolean): number {
  const limit = inclusive ? offset + 1 : offset;
  return findLowerBound(spans.length, (index) => (spans[index]?.start ?? 0) < limit);
}

const empty: SpanIndex = { overlapping: () => false, containing: () => false, within: () => false };

/**
 * Creates an index of spans.
 *
 * @param spans in any order; they can overlap
 */
export function createSpanIndex<S extends Space>(spans: readonly Span<S>[]): SpanIndex<S> {
  if (spans.length === 0) return empty;
  const sorted = [...spans].sort(byStart);
  /** The latest end of the first n spans, at index n. */
  const latest = [Number.NEGATIVE_INFINITY];
  for (const { end } of sorted) latest.push(Math.max(latest.at(-1) ?? end, end));
  /** The earliest end of the spans from n on, at index n. */
  const earliest: number[] = new Array(sorted.length + 1).fill(Number.POSITIVE_INFINITY);
  for (let index = sorted.length - 1; index >= 0; index--) {
    earliest[index] = Math.min(earliest[index + 1] ?? 0, sorted[index]?.end ?? 0);
  }
  return {
    overlapping: ({ start, end }) => (latest[countStarted(sorted, end, false)] ?? start) > start,
    containing: ({ start, end }) => (latest[countStarted(sorted, start, true)] ?? start) >= end,
    within: ({ start, end }) => (earliest[countStarted(sorted, start, false)] ?? end) <= end,
  };
}
