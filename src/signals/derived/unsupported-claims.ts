import { memoize } from '../../core/model/memoize.ts';
import { bySpan } from '../../core/text/sort-spans.ts';
import { hype } from '../detectors/hype.ts';
import { offers } from '../detectors/offers.ts';
import { virtue } from '../detectors/virtue.ts';
import type { Evidence } from '../shared/evidence.ts';
import { commercialAsks } from './selling.ts';
import { superlatives } from './superlatives.ts';

/**
 * Claims and offers that need facts, and the asks beside them, in order. A single ask without a claim and a free offer
 * need none.
 */
export const unsupportedClaims = memoize((doc): readonly Evidence[] => {
  const asks = commercialAsks(doc).filter(({ kind }) => kind !== 'look');
  const paid = offers(doc).filter(({ kind }) => kind !== 'free');
  const claims: readonly Evidence[] = [...paid, ...hype(doc), ...superlatives(doc), ...virtue(doc)];
  if (claims.length === 0 && asks.length < 2) return [];
  return [...claims, ...asks].sort(bySpan);
});
