import type { Clause, Document, Sentence } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { hype } from '../detectors/hype.ts';
import { pitch } from '../detectors/pitch.ts';
import { virtue } from '../detectors/virtue.ts';
import { type Evidence, findClauses } from '../shared/evidence.ts';
import { bait } from './bait.ts';
import { customerQuestions } from './customer-questions.ts';
import { isInstructional } from './instructions.ts';
import { pressure } from './pressure.ts';
import { salesCopy } from './sales-copy.ts';
import { commercialAsks, commercialOffers } from './selling.ts';
import { superlatives } from './superlatives.ts';
import { vagueUrgency } from './urgency.ts';

export { commercialAsks };

/** Asks, offers and pressure: what makes a clause a push. A price alone is something that readers want to know. */
const pushes = (doc: Document): readonly (readonly Evidence[])[] => [
  commercialAsks(doc),
  commercialOffers(doc),
  vagueUrgency(doc),
  hype(doc),
  bait(doc),
  pressure(doc),
];

/** The clauses that push. */
export const pushClauses = memoize((doc): ReadonlySet<Clause> => findClauses(doc, ...pushes(doc)));

/** Sales phrases, which ask for nothing: formulas, promises, blurbs, questions for customers. A manual's orders are none. */
export const salesPhrases = memoize((doc): readonly Evidence[] => [
  ...pitch(doc).filter(({ kind }) => kind !== 'teaser'),
  ...(isInstructional(doc) ? [] : salesCopy(doc)),
  ...customerQuestions(doc),
]);

/** Sales talk: sales phrases, and claims to be the best. */
export const salesTalk = (doc: Document): readonly Evidence[] => [...salesPhrases(doc), ...superlatives(doc)];

/** The clauses that push or talk as sellers do. */
export const sellingClauses = memoize(
  (doc): ReadonlySet<Clause> => new Set([...pushClauses(doc), ...findClauses(doc, salesTalk(doc))]),
);

/** The sentences that neither push nor praise the sender: only these earn credit for what they tell. */
export const plainSentences = memoize((doc): readonly Sentence[] => {
  const loud = findClauses(doc, ...pushes(doc), pitch(doc), salesCopy(doc), superlatives(doc), virtue(doc));
  return doc.sentences.filter(({ clauses }) => !clauses.some((clause) => loud.has(clause)));
});
