import type { Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { type ContentWord, contentWords, hasSameRoot } from '../detectors/content-words.ts';
import { mistakes } from '../detectors/mistakes.ts';
import { parentPost } from '../detectors/parent.ts';
import { specifics } from '../detectors/specifics.ts';
import { stockPhrases } from '../detectors/stock-phrases.ts';
import { thanks } from '../detectors/thanks.ts';
import { quoteList } from '../shared/quote-list.ts';
import { deflections } from './deflections.ts';

/** A reply that takes up no word of what it answers. */
export interface IgnoredTopics {
  /** The words that it might have taken up, as a message quotes them. */
  readonly list: string;
  /** How many words of its own it has, beyond courtesies. */
  readonly own: number;
}

/** Fewer words of topic are not enough to be missed. */
const minTopics = 3;

/** A reply of fewer words is a nod. */
const minWords = 5;

/** Answers of one word, and words that point back to what was said. Sorted. */
const answers = wordSet(`
  done exactly fixed he it it'll it's no nope one same she solved sorted sure that that's them these they they're this
  those yeah yep yes yup
`);

/** "Sorry to hear this", "thanks for that": what is pointed at is left unsaid. */
const behindCourtesy = wordSet('about for hear inconvenience of see');

const courtesyBetween = /\b(?:birthday|bravo|cheers|congrat\w*|thank|thanks|thx|well done)\b/iu;

/** Whether a reply answers by something else than the words of what it answers. */
function answersOtherwise(doc: Document): boolean {
  if (doc.words.length < minWords || doc.links.length > 0) return true;
  if (doc.sentences.some(({ question, words }) => question && words.length >= 3)) return true;
  if (specifics(doc).length > 0 || mistakes(doc).length > 0 || deflections(doc).length > 0) return true;
  if (doc.words.some(({ lower }) => /^[$£€₹¥#]?\d/u.test(lower))) return true;
  const stock = createSpanIndex([...stockPhrases(doc), ...thanks(doc)]);
  return doc.words.some(
    (word, index) =>
      answers.has(word.lower) &&
      !stock.containing(word) &&
      !behindCourtesy.has(doc.words[index - 1]?.lower ?? '') &&
      doc.words[index + 1]?.lower !== 'way',
  );
}

/** The words that say most of a post: the longest three, in the order in which they stand. */
function selectTopics(topics: readonly ContentWord[]): readonly ContentWord[] {
  const longest = [...topics].sort((a, b) => b.word.text.length - a.word.text.length).slice(0, minTopics);
  return topics.filter((topic) => longest.includes(topic));
}

/** What a reply passes over; nothing where it takes up a word, answers otherwise, or its parent is not known. */
export const ignoredTopics = memoize((doc): IgnoredTopics | undefined => {
  const parent = parentPost(doc);
  if (!parent || /^(?:other|mixed)-language$/u.test(parent.coverage.level) || courtesyBetween.test(parent.text))
    return undefined;
  const topics = contentWords(parent).filter(({ courtesy }) => !courtesy);
  if (topics.length < minTopics || answersOtherwise(doc)) return undefined;
  const ownWords = contentWords(doc);
  if (ownWords.some((word) => contentWords(parent).some((topic) => hasSameRoot(word, topic)))) return undefined;
  const list = quoteList(
    parent,
    selectTopics(topics).map(({ word }) => word),
  );
  return { list, own: ownWords.filter(({ courtesy }) => !courtesy).length };
});
