import type { Doc } from '../core/doc.ts';
import type { Credited, Intent } from '../core/report.ts';
import { earnings } from './score.ts';

/**
 * What a post that promotes could have and has not: the conversation signals that its score would credit, in the order
 * of the ledger's table. Nothing for other posts: a notice needs no question.
 */
export function missing(doc: Doc, intent: Intent): readonly Credited[] {
  if (intent !== 'promotion') return [];
  return earnings(doc).flatMap(({ signal, spans }) => (spans.length === 0 ? signal : []));
}
