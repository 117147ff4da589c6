import type { Document, Token } from '../../core/model/document.ts';
import { hash } from '../../core/model/fingerprint.ts';
import type { Intent } from '../../core/model/intent.ts';
import type { FeedFeatures } from '../../core/model/post-score.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { deflections } from '../derived/deflections.ts';
import { plainSentences } from '../derived/push.ts';
import { questions } from '../derived/questions.ts';
import { answers } from '../detectors/answers.ts';
import { stockPhrases } from '../detectors/stock-phrases.ts';

/** Three words, as usual in shingling (Broder, 1997). */
const shingleSize = 3;

const firstWordsCount = 4;

/** Returns the 32-bit FNV-1a hash of a text. */
function hashToNumber(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return bits >>> 0;
}

/** Returns the words with placeholders for numbers, so that an offer with another date is the same offer. */
function normalizeWords({ words }: Document): string[] {
  return words.map(({ lower }: Token) => (/\d/u.test(lower) ? '#' : lower));
}

function createShingles(words: readonly string[]): number[] {
  const count = Math.max(1, words.length - shingleSize + 1);
  return [
    ...new Set(Array.from({ length: count }, (_, at) => hashToNumber(words.slice(at, at + shingleSize).join(' ')))),
  ];
}

/** Whether a reply is not generic: it has a sentence that is neither a stock phrase nor a deflection. */
function isSubstantiveReply(doc: Document): boolean {
  if (doc.post.kind !== 'reply' || doc.words.length < 2) return false;
  const stock = createSpanIndex([...stockPhrases(doc), ...deflections(doc)]);
  const own = doc.sentences.filter(({ words, start, end }) => words.length > 1 && !stock.overlapping({ start, end }));
  return own.length > 0;
}

/** Returns the features of a post that the measures of its feed use. */
export function extractFeedFeatures(doc: Document, intent: Intent): FeedFeatures {
  const words = normalizeWords(doc);
  const isPush = intent === 'promotion' && words.length > 0;
  const isPlain = createSpanIndex(plainSentences(doc)).containing;
  return {
    hasQuestion: questions(doc).some((question) => question.kind === 'answerable' && isPlain(question)),
    isAnswer: doc.post.kind === 'reply' ? isSubstantiveReply(doc) : answers(doc).length > 0,
    contentHash: words.length === 0 ? '' : hash(words.join(' ')),
    shingles: isPush ? createShingles(words) : [],
    firstWords: isPush ? words.slice(0, firstWordsCount).join(' ') : '',
  };
}
