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

/** Evidence that makes a clause promotional: asks, offers and pressure. Prices are not included. */
const pushes = (doc: Document): readonly (readonly Evidence[])[] => [
  commercialAsks(doc),
  commercialOffers(doc),
  vagueUrgency(doc),
  hype(doc),
  bait(doc),
  pressure(doc),
];

/** The clauses with asks, offers or pressure. */
export const pushClauses = memoize((doc): ReadonlySet<Clause> => findClauses(doc, ...pushes(doc)));

/**
 * Sales phrases that are not asks: formulas, promises, blurbs, questions for customers. Orders of a manual are
 * excluded.
 */
export const salesPhrases = memoize((doc): readonly Evidence[] => [
  ...pitch(doc).filter(({ kind }) => kind !== 'teaser'),
  ...(isInstructional(doc) ? [] : salesCopy(doc)),
  ...customerQuestions(doc),
]);

/** Sales phrases and claims to be the best. */
export const salesTalk = (doc: Document): readonly Evidence[] => [...salesPhrases(doc), ...superlatives(doc)];

/** The clauses with asks, offers, pressure or sales talk. */
export const sellingClauses = memoize(
  (doc): ReadonlySet<Clause> => new Set([...pushClauses(doc), ...findClauses(doc, salesTalk(doc))]),
);

/** Sentences without asks, offers, pressure, sales talk or praise of the sender. Only these earn points. */
export const plainSentences = memoize((doc): readonly Sentence[] => {
  const promotional = findClauses(doc, ...pushes(doc), pitch(doc), salesCopy(doc), superlatives(doc), virtue(doc));
  return doc.sentences.filter(({ clauses }) => !clauses.some((clause) => promotional.has(clause)));
});
