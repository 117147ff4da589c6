import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/core/model/span.ts';
import { createSpanIndex } from '../../../src/core/model/span-index.ts';
import { seeded } from '../../readers/random.ts';

const random = seeded(7);
const randomSpan = (): Span => {
  const start = random.below(40);
  return { start, end: start + random.below(9) };
};

describe('span index', () => {
  it('finds nothing among no spans', () => {
    const index = createSpanIndex([]);
    const span = { start: 0, end: 5 };
    expect([index.overlapping(span), index.containing(span), index.within(span)]).toEqual([false, false, false]);
  });

  it('agrees with a linear search', () => {
    for (let round = 0; round < 2000; round++) {
      const spans = Array.from({ length: random.below(6) }, randomSpan);
      const asked = randomSpan();
      const index = createSpanIndex(spans);
      const answers = {
        overlapping: index.overlapping(asked),
        containing: index.containing(asked),
        within: index.within(asked),
      };
      expect(answers, JSON.stringify({ spans, asked })).toEqual({
        overlapping: spans.some(({ start, end }) => start < asked.end && asked.start < end),
        containing: spans.some(({ start, end }) => start <= asked.start && asked.end <= end),
        within: spans.some(({ start, end }) => asked.start <= start && end <= asked.end),
      });
    }
  });
});
