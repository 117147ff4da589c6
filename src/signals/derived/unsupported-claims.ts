import { memoize } from '../../core/model/memoize.ts';
import { bySpan } from '../../core/text/sort-spans.ts';
import { hype } from '../detectors/hype.ts';
import { offers } from '../detectors/offers.ts';
import { virtue } from '../detectors/virtue.ts';
import type { Evidence } from '../shared/evidence.ts';
import { commercialAsks } from './selling.ts';
import { superlatives } from './superlatives.ts';

/**
 * Where a post sells, or praises its sender: what wants something to stand on. In order. One ask alone, or a thing that
 * is free, makes no claim.
 */
export const unsupportedClaims = memoize((doc): readonly Evidence[] => {
  const asks = commercialAsks(doc).filter(({ kind }) => kind !== 'look');
  const sold = offers(doc).filter(({ kind }) => kind !== 'free');
  const loud: readonly Evidence[] = [...sold, ...hype(doc), ...superlatives(doc), ...virtue(doc)];
  if (loud.length === 0 && asks.length < 2) return [];
  return [...loud, ...asks].sort(bySpan);
});
