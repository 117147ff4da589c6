import type { Document } from '../../core/model/document.ts';
import type { Intent } from '../../core/model/intent.ts';
import type { PositiveSignal } from '../../core/model/post-score.ts';
import { bonuses } from './bonuses.ts';
import { points } from './weights.ts';

/**
 * What a post that promotes could have and has not: the conversation signals that its score would credit, in the order
 * of the ledger's table. Nothing for other posts: a notice needs no question.
 */
export function findMissingSignals(doc: Document, intent: Intent): readonly PositiveSignal[] {
  if (intent !== 'promotion') return [];
  const earned = bonuses(doc);
  return (Object.keys(points.bonuses.rates) as PositiveSignal[]).filter((signal) => earned[signal].length === 0);
}
