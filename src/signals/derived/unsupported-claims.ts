import { memoize } from '../../core/model/memoize.ts';
import { bySpan } from '../../core/text/sort-spans.ts';
import { hype } from '../detectors/hype.ts';
import { offers } from '../detectors/offers.ts';
import { virtue } from '../detectors/virtue.ts';
import type { Evidence } from '../shared/evidence.ts';
import { commercialAsks } from './selling.ts';
import { superlatives } from './superlatives.ts';

/**
 * Claims and offers that need facts, in a post that sells or praises its sender. In order. A single ask, or a free
 * thing, is not a claim.
 */
export const unsupportedClaims = memoize((doc): readonly Evidence[] => {
  const asks = commercialAsks(doc).filter(({ kind }) => kind !== 'look');
  const sold = offers(doc).filter(({ kind }) => kind !== 'free');
  const loud: readonly Evidence[] = [...sold, ...hype(doc), ...superlatives(doc), ...virtue(doc)];
  if (loud.length === 0 && asks.length < 2) return [];
  return [...loud, ...asks].sort(bySpan);
});
