import type { Clause, Document, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { findClauses } from '../shared/evidence.ts';
import { advertClauses } from './advert.ts';
import { pushClauses, sellingClauses } from './push.ts';
import { questions } from './questions.ts';

/** Minimum number of words, and share of promotional words, for a post to be mostly push. */
export const mostlyPush = { words: 6, share: 0.6 } as const;

/** Minimum number of words that are not promotional in a post with a link. */
export const minOwnWords = 12;

/** Words outside of empty questions, so that an "Agree?" does not lower the share of a pitch. */
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

/** Share of words in promotional clauses, 0 to 1. Hashtags, links, emoji and empty questions do not count. */
export const pushShare = memoize((doc): number => share(doc, sellingClauses(doc)));

/**
 * Like `pushShare`, but descriptions of goods in posts without a narrator count as promotional. Words that are appended
 * to a post can lower it, so the score does not use it.
 */
export const advertShare = memoize((doc): number => share(doc, advertClauses(doc)));

/** Number of words that are not promotional, in any language. Readers get them without following a link. */
export const ownWordCount = memoize(
  (doc): number =>
    substantiveWords(doc).length - countSubstantiveWords(doc, pushClauses(doc)) + doc.coverage.unreadWords,
);
