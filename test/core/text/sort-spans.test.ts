import { expect, it } from 'vitest';
import { bySpan, byStart } from '../../../src/core/text/sort-spans.ts';

const spans = [
  { start: 4, end: 5 },
  { start: 0, end: 2 },
  { start: 0, end: 3 },
];

it('sorts by start and keeps the order of spans that start together', () => {
  expect(spans.toSorted(byStart).map(({ end }) => end)).toEqual([2, 3, 5]);
});

it('sorts the longer of two spans that start together first', () => {
  expect(spans.toSorted(bySpan).map(({ end }) => end)).toEqual([3, 2, 5]);
});
