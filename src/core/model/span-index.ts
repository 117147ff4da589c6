import { findLowerBound } from '../text/lower-bound.ts';
import { byStart } from '../text/sort-spans.ts';
import type { Span } from './span.ts';

/**
 * Answers whether some of many spans lie where they are asked for, in the time of one search each: a post of hundreds
 * of asks and hundreds of sentences must not take the time of their product.
 */
export interface SpanIndex {
  /** Whether a span has a character in common with this one. */
  overlapping(span: Span): boolean;
  /** Whether all of this span lies in one of them. */
  containing(span: Span): boolean;
  /** Whether one of them lies in this span as a whole. */
  within(span: Span): boolean;
}

/** The number of spans that begin before `offset`, or at it where `inclusive`. */
function countStarted(spans: readonly Span[], offset: number, inclusive: boolean): number {
  const limit = inclusive ? offset + 1 : offset;
  return findLowerBound(spans.length, (index) => (spans[index]?.start ?? 0) < limit);
}

const empty: SpanIndex = { overlapping: () => false, containing: () => false, within: () => false };

/** @param spans in any order; they may overlap */
export function createSpanIndex(spans: readonly Span[]): SpanIndex {
  if (spans.length === 0) return empty;
  const sorted = [...spans].sort(byStart);
  /** By how many of the spans: the last end among those first. */
  const latest = [Number.NEGATIVE_INFINITY];
  for (const { end } of sorted) latest.push(Math.max(latest.at(-1) ?? end, end));
  /** The first end among the spans from an index on. */
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
