import type { Clause, Document, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { findClauses } from '../shared/evidence.ts';
import { advertClauses } from './advert.ts';
import { pushClauses, sellingClauses } from './push.ts';
import { questions } from './questions.ts';

/** A post of at least so many words is mostly push from this share of push words on. */
export const mostlyPush = { words: 6, share: 0.6 } as const;

/** The least words of its own that a link should come with. */
export const minOwnWords = 12;

/** The words that say something: an "Agree?" dilutes no pitch and makes no substance. */
const substantiveWords = memoize((doc): readonly Word[] => {
  const empty = questions(doc).filter(({ kind }) => kind === 'empty');
  const emptyClauses = new Set([...findClauses(doc, empty)].map(({ index }) => index));
  return doc.words.filter(({ clause }) => !emptyClauses.has(clause));
});

function countSubstantiveWords(doc: Document, clauses: ReadonlySet<Clause>): number {
  const indices = new Set([...clauses].map(({ index }) => index));
  return substantiveWords(doc).filter(({ clause }) => indices.has(clause)).length;
}

const share = (doc: Document, clauses: ReadonlySet<Clause>): number =>
  substantiveWords(doc).length === 0 ? 0 : countSubstantiveWords(doc, clauses) / substantiveWords(doc).length;

/** Words in clauses that push or sell among all words, 0 to 1. Hashtags, links, emoji and empty questions do not count. */
export const pushShare = memoize((doc): number => share(doc, sellingClauses(doc)));

/** The same, with what describes the goods where nobody speaks. Words at the end may lower it, so no score is made of it. */
export const advertShare = memoize((doc): number => share(doc, advertClauses(doc)));

/** The number of words that do not push, in any language: what a reader gets without following a link. */
export const ownWordCount = memoize(
  (doc): number =>
    substantiveWords(doc).length - countSubstantiveWords(doc, pushClauses(doc)) + doc.coverage.unreadWords,
);
