import { memoize } from '../../core/model/memoize.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { testimonials } from '../detectors/testimonials.ts';
import type { Evidence } from '../shared/evidence.ts';
import { salesAndSignUps } from './sales.ts';

/** Sales in a post with a customer's praise. Empty for persons and newsrooms, who praise products of others. */
export const testimonialSales = memoize((doc): readonly Evidence[] => {
  if (/^(?:news|personal)$/u.test(doc.profile.kind) || testimonials(doc).length === 0) return [];
  const praise = createSpanIndex(testimonials(doc));
  return salesAndSignUps(doc).filter((sale) => !praise.overlapping(sale));
});
