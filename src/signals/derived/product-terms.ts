import type { Document, Sentence, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { catalog, merchandise } from '../detectors/catalog.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

/** Compounds that describe goods: "grease-proof", "hand-poured", "same-day". */
const compound =
  /^\p{L}+-(?:absorbing|backed|boosting|crafted|cut|day|designed|dried|fitting|free|friendly|grade|infused|inspired|layer|lined|made|minute|picked|poured|powered|proof|quality|ready|resistant|roasted|saving|selling|sized?|sourced|style|tested|touch|woven)$/u;

/** Pronouns. A sentence with one is talk, not a description. Sorted. */
const person = wordSet(`
  he he's her hers him his i i'd i'll i'm i've im ive me mine my myself she she's they they're u ur
`);

export const isCompound = ({ lower, tagged }: Word): boolean => !tagged && compound.test(lower);

export const isProductTerm = (word: Word): boolean => isCompound(word) || (!word.tagged && catalog.has(word.lower));

const isTalk = ({ words }: Sentence): boolean => words.some(({ lower }) => person.has(lower));

/** Maximum number of words per product term. With more words, the terms are too far apart to be a description. */
const maxWordsPerTerm = 16;

/** Words that describe goods, each once. Empty if they are too far apart. */
export const productTerms = memoize((doc): readonly Evidence<'ware'>[] => {
  const named = new Map<string, Word>();
  for (const sentence of doc.sentences) {
    if (isTalk(sentence)) continue;
    for (const [index, word] of sentence.words.entries()) {
      // "No pillows, no toys" sells nothing.
      if (sentence.words[index - 1]?.lower === 'no') continue;
      if (isProductTerm(word) && !named.has(word.lower)) named.set(word.lower, word);
    }
  }
  if (named.size * maxWordsPerTerm < doc.words.length) return [];
  return [...named.values()].map((word) => createEvidence('ware', [word]));
});

/** Whether a post describes goods and uses a word that people rarely use for their own things. */
export const isMerchandise = (doc: Document): boolean =>
  productTerms(doc).length > 1 && doc.words.some(({ lower, tagged }) => !tagged && merchandise.has(lower));
