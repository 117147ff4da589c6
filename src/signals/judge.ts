import type { Doc } from '../core/doc.ts';
import type { Judgement } from '../core/report.ts';

export function judge(_doc: Doc): Judgement {
  return {
    intent: 'unknown',
    because: 'nothing read yet',
    promotion: 0,
    conversation: 0,
    score: null,
    confidence: 'none',
    ledger: [],
  };
}
