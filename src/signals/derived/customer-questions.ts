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

/** First words of questions that must also mention the reader. Sorted. */
const auxiliary = wordSet('always are can did do does ever have is would');

const reader = wordSet("you you'd you'll you're you've your yours yourself");

/** Words of a genuine question: first-person words, and words for everybody. Sorted. */
const asker = wordSet("anybody anyone everybody everyone guys i i'd i'm i've me my us we we're we've");

/** First-person words of a narrator. Sorted. */
const narrator = wordSet("i i'd i'll i'm i've im me mine my myself");

const has = ({ words }: Sentence, set: ReadonlySet<string>): boolean => words.some(({ lower }) => set.has(lower));

function selectsReaders(sentence: Sentence): boolean {
  const { words, question } = sentence;
  const first = words[0]?.lower ?? '';
  if (!question || words.length < 3 || words.length > 22 || !sorting.has(first) || has(sentence, asker)) return false;
  return !auxiliary.has(first) || has(sentence, reader);
}

/** Whether the next statement answers a question: it has at least three words and no narrator. */
function isAnswered(doc: Document, { index }: Sentence): boolean {
  const rest = doc.sentences.slice(index + 1).filter(({ words }) => words.length > 0);
  const next = rest.find(({ question }) => !question);
  return next !== undefined && next.words.length > 2 && !has(next, narrator);
}

/**
 * Yes-or-no questions at the start that address people with a need and that the post answers: "Still paying rent?
 * Our …". A genuine question comes last, or the author answers it in the first person.
 */
export const customerQuestions = memoize((doc): readonly Evidence<'prospect'>[] => {
  if (doc.post.kind === 'reply' || isPublicService(doc)) return [];
  return doc.sentences
    .slice(0, 3)
    .filter((sentence) => selectsReaders(sentence) && isAnswered(doc, sentence))
    .map(({ words }) => createEvidence('prospect', words));
});
