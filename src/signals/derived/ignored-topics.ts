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

/** The topics of a parent post that a reply ignores. */
export interface IgnoredTopics {
  /** At most three of the topics, quoted for a message. */
  readonly list: string;
  /** Number of content words in the reply, without courtesies. */
  readonly own: number;
}

/** Minimum number of topics for a parent post to be checked. */
const minTopics = 3;

/** Minimum number of words for a reply to be checked. A shorter one is only an acknowledgment. */
const minWords = 5;

/** One-word answers, and words that refer to the parent post. Sorted. */
const answers = wordSet(`
  done exactly fixed he it it'll it's no nope one same she solved sorted sure that that's them these they they're this
  those yeah yep yes yup
`);

/** Words of courtesies, before a pronoun that does not refer to a topic: "sorry to hear this", "thanks for that". */
const beforePronoun = wordSet('about for hear inconvenience of see');

const courtesyPost = /\b(?:birthday|bravo|cheers|congrat\w*|thank|thanks|thx|well done)\b/iu;

/** Whether a reply answers without repeating a word of its parent post. */
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
      !beforePronoun.has(doc.words[index - 1]?.lower ?? '') &&
      doc.words[index + 1]?.lower !== 'way',
  );
}

/** Returns the three longest topics, in the order of the post. */
function selectTopics(topics: readonly ContentWord[]): readonly ContentWord[] {
  const longest = [...topics].sort((a, b) => b.word.text.length - a.word.text.length).slice(0, minTopics);
  return topics.filter((topic) => longest.includes(topic));
}

/**
 * The topics of the parent post that a reply ignores. Undefined if the reply repeats a word of it or answers in another
 * way, and if the parent post is unknown, is a courtesy or has few topics.
 */
export const ignoredTopics = memoize((doc): IgnoredTopics | undefined => {
  const parent = parentPost(doc);
  if (!parent || /^(?:other|mixed)-language$/u.test(parent.coverage.level) || courtesyPost.test(parent.text))
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
