import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLowerBound } from '../../../src/core/text/lower-bound.ts';

it('agrees with a linear search', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, limit) => {
      const sorted = numbers.sort((a, b) => a - b);
      const expected = sorted.filter((number) => number < limit).length;
      expect(findLowerBound(sorted.length, (index) => (sorted[index] ?? 0) < limit)).toBe(expected);
    }),
  );
});
