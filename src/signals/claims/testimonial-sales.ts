import { once } from '../../core/once.ts';
import { spanIndex } from '../../core/span-index.ts';
import type { Evidence } from '../evidence.ts';
import { salesAndSignUps } from '../push/sales.ts';
import { testimonials } from './testimonials.ts';

/** Sales beside a customer's praise. Nothing of persons and newsrooms, who praise what others sell. */
export const testimonialSales = once((doc): readonly Evidence[] => {
  if (/^(?:news|personal)$/u.test(doc.sender.kind) || testimonials(doc).length === 0) return [];
  const praise = spanIndex(testimonials(doc));
  return salesAndSignUps(doc).filter((sale) => !praise.overlapping(sale));
});
