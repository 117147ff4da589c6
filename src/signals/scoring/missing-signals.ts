import type { Document } from '../../core/model/document.ts';
import type { Intent } from '../../core/model/intent.ts';
import type { PositiveSignal } from '../../core/model/post-score.ts';
import { bonuses } from './bonuses.ts';
import { points } from './weights.ts';

/**
 * Returns the bonus signals that a promotional post does not have, in the order of the score table. Empty for posts
 * with another intent.
 */
export function findMissingSignals(doc: Document, intent: Intent): readonly PositiveSignal[] {
  if (intent !== 'promotion') return [];
  const earned = bonuses(doc);
  return (Object.keys(points.bonuses.rates) as PositiveSignal[]).filter((signal) => earned[signal].length === 0);
}
