import { describe, expect, it } from 'vitest';
import { estimateShare } from '../../../src/core/feed/share.ts';

describe('estimateShare', () => {
  // Values of the formula in Brown, Cai and DasGupta (2001), to three decimal places.
  it.each([
    [8, 20, 0.4, 0.272, 0.543],
    [5, 10, 0.5, 0.312, 0.688],
    [12, 20, 0.6, 0.457, 0.728],
    [0, 8, 0, 0, 0.17],
    [8, 8, 1, 0.83, 1],
  ])('returns an 80% Wilson interval: %i of %i', (count, total, share, low, high) => {
    const found = estimateShare(count, total);
    expect(found).toMatchObject({ count, total, share });
    expect(found?.low).toBeCloseTo(low, 3);
    expect(found?.high).toBeCloseTo(high, 3);
  });

  it('returns null if the total is 0', () => {
    expect(estimateShare(0, 0)).toBeNull();
  });
});
