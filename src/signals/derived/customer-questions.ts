import type { Document, Sentence } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';
import { isPublicService } from './pressure.ts';

/** First words of questions that select readers with a need. Sorted. */
const sorting = wordSet(`
  always are bored can craving did do does dreading ever fancy fed feeling got hate have hungry interested is living looking
  love missing need needing planning ready running searching selling shopping short sick starting still struggling
  suffering thinking tired trying wanna want wanting wishing wondering working worried would
`);

/** First words that need the reader after them. Otherwise the question is about something else. Sorted. */
const auxiliary = wordSet('always are can did do does ever have is would');

const reader = wordSet("you you'd you'll you're you've your yours yourself");

/** First-person words of somebody who wants an answer. Sorted. */
const speaker = wordSet("anybody anyone everybody everyone guys i i'd i'm i've me my us we we're we've");

/** First-person words of a narrator. Sorted. */
const narrator = wordSet("i i'd i'll i'm i've im me mine my myself");

const has = ({ words }: Sentence, set: ReadonlySet<string>): boolean => words.some(({ lower }) => set.has(lower));

function sortsReaders(sentence: Sentence): boolean {
  const { words, question } = sentence;
  const first = words[0]?.lower ?? '';
  if (!question || words.length < 3 || words.length > 22 || !sorting.has(first) || has(sentence, speaker)) return false;
  return !auxiliary.has(first) || has(sentence, reader);
}

/** Whether the next statement is an answer: nobody in it speaks about themselves. */
function isAnswered(doc: Document, { index }: Sentence): boolean {
  const rest = doc.sentences.slice(index + 1).filter(({ words }) => words.length > 0);
  const next = rest.find(({ question }) => !question);
  return next !== undefined && next.words.length > 2 && !has(next, narrator);
}

/**
 * Yes-or-no questions at the start that look for people with a need ("Still paying rent? Our …") and that the post
 * answers. A genuine question comes last or is followed by the author's own answer.
 */
export const customerQuestions = memoize((doc): readonly Evidence<'prospect'>[] => {
  if (doc.post.kind === 'reply' || isPublicService(doc)) return [];
  return doc.sentences
    .slice(0, 3)
    .filter((sentence) => sortsReaders(sentence) && isAnswered(doc, sentence))
    .map(({ words }) => createEvidence('prospect', words));
});
