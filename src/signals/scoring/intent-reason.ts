import type { Document } from '../../core/model/document.ts';
import type { Intent } from '../../core/model/intent.ts';
import { formatCount, joinList } from '../../core/text/format.ts';
import { advertClauses } from '../derived/advert.ts';
import { bait } from '../derived/bait.ts';
import { pressure } from '../derived/pressure.ts';
import { questions } from '../derived/questions.ts';
import { commercialAsks } from '../derived/selling.ts';
import { superlatives } from '../derived/superlatives.ts';
import { urgency } from '../derived/urgency.ts';
import { credits } from '../detectors/credits.ts';
import { hype } from '../detectors/hype.ts';
import { offers } from '../detectors/offers.ts';
import { pitch } from '../detectors/pitch.ts';
import { pleas } from '../detectors/pleas.ts';
import { specifics } from '../detectors/specifics.ts';
import { thanks } from '../detectors/thanks.ts';
import { virtue } from '../detectors/virtue.ts';
import { isUnaddressedReply } from './unaddressed-reply.ts';

const listCount = (count: number, noun: string, plural?: string): string[] =>
  count > 0 ? [formatCount(count, noun, plural)] : [];

function listConversationSignals(doc: Document): string {
  return joinList([
    ...listCount(questions(doc).filter(({ kind }) => kind === 'answerable').length, 'answerable question'),
    ...listCount(thanks(doc).length, 'phrase of thanks or praise', 'phrases of thanks or praise'),
    ...listCount(credits(doc).length, 'credit'),
    ...listCount(specifics(doc).length, 'specific'),
  ]);
}

function explainPromotion(doc: Document): string {
  const found = joinList([
    ...listCount(commercialAsks(doc).length, 'ask'),
    ...listCount(offers(doc).length, 'offer'),
    ...listCount(bait(doc).length, 'bait phrase'),
    ...listCount(isUnaddressedReply(doc) ? pleas(doc).filter(({ kind }) => kind === 'attention').length : 0, 'plea'),
    ...listCount(urgency(doc).length + pressure(doc).length, 'pressure phrase'),
  ]);
  if (found !== '') {
    const clauses = doc.clauses.filter((clause) => clause.words.some((word) => !word.tagged));
    const promotional = advertClauses(doc);
    const count = clauses.filter((clause) => promotional.has(clause)).length;
    return `${count} of ${formatCount(clauses.length, 'clause')} promotional (${found})`;
  }
  const praise = joinList([
    ...listCount(pitch(doc).length, 'sales phrase'),
    ...listCount(
      superlatives(doc).length + virtue(doc).length + hype(doc).length,
      'phrase of self-praise',
      'phrases of self-praise',
    ),
  ]);
  if (praise !== '') return praise;
  return doc.links.length > 0 ? 'little text besides a link' : 'typical sales wording';
}

/** Returns the evidence for the intent of a post, as one line without a period. */
export function explainIntent(doc: Document, intent: Intent): string {
  switch (intent) {
    case 'promotion':
      return explainPromotion(doc);
    case 'conversation':
      return listConversationSignals(doc) || 'conversational wording';
    case 'information':
      return listConversationSignals(doc) || 'no asks or offers';
    case 'appeal':
      return 'asks for help for a cause';
    case 'notice':
      return 'announces something that readers need to know';
    case 'unknown':
      return doc.coverage.level === 'other-language' ? 'only English posts are analyzed in full' : 'no text to analyze';
  }
}
