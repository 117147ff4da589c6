import type { Doc } from '../../core/model/document.ts';
import type { Intent } from '../../core/model/intent.ts';
import type { Credited } from '../../core/model/post-score.ts';
import { earnings } from './bonuses.ts';
import { points } from './weights.ts';

/**
 * What a post that promotes could have and has not: the conversation signals that its score would credit, in the order
 * of the ledger's table. Nothing for other posts: a notice needs no question.
 */
export function missing(doc: Doc, intent: Intent): readonly Credited[] {
  if (intent !== 'promotion') return [];
  const earned = earnings(doc);
  return (Object.keys(points.credits.rates) as Credited[]).filter((signal) => earned[signal].length === 0);
}
