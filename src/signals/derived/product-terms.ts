import type { Document, Sentence, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { catalogue, merchandise } from '../detectors/catalogue.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

/** Compounds that describe goods by what they do, stand, or are made by: "grease-proof", "hand-poured", "same-day". */
const compound =
  /^\p{L}+-(?:absorbing|backed|boosting|crafted|cut|day|designed|dried|fitting|free|friendly|grade|infused|inspired|layer|lined|made|minute|picked|poured|powered|proof|quality|ready|resistant|roasted|saving|selling|sized?|sourced|style|tested|touch|woven)$/u;

/** The sender, or somebody else, as a person: what they say of things is talk. Sorted. */
const person = wordSet(`
  he he's her hers him his i i'd i'll i'm i've im ive me mine my myself she she's they they're u ur
`);

export const isCompound = ({ lower, tagged }: Word): boolean => !tagged && compound.test(lower);

export const isProductTerm = (word: Word): boolean => isCompound(word) || (!word.tagged && catalogue.has(word.lower));

const isTalk = ({ words }: Sentence): boolean => words.some(({ lower }) => person.has(lower));

/** Words of a post to one word of wares, beyond which they stand too far apart for a description. */
const maxWordsPerTerm = 16;

/** The words of a post that describe goods, each once, where they do not stand far apart. */
export const productTerms = memoize((doc): readonly Evidence<'ware'>[] => {
  const named = new Map<string, Word>();
  for (const sentence of doc.sentences) {
    if (isTalk(sentence)) continue;
    for (const [index, word] of sentence.words.entries()) {
      // "No pillows, no toys" sells neither.
      if (sentence.words[index - 1]?.lower === 'no') continue;
      if (isProductTerm(word) && !named.has(word.lower)) named.set(word.lower, word);
    }
  }
  if (named.size * maxWordsPerTerm < doc.words.length) return [];
  return [...named.values()].map((word) => createEvidence('ware', [word]));
});

/** Whether goods are described, with one word at least that is hardly said of one's own things. */
export const isMerchandise = (doc: Document): boolean =>
  productTerms(doc).length > 1 && doc.words.some(({ lower, tagged }) => !tagged && merchandise.has(lower));
