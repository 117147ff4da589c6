import type { Sentence } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { createEvidence, type Evidence, phraseSignal } from '../shared/evidence.ts';

/** Phrases that answer a question, a comment or a message of followers. */
const replyPhrases = phraseSignal({
  asked: [
    '(your|reader|follower|customer|listener) (question|questions)',
    '(you|lots of you|many of you|several of you|some of you|a few of you) (wanted to know|were asking|are asking|keep asking|kept asking|have been asking)',
    '(you|lots of you|many of you|several of you|some of you|a few of you|one of you|someone|somebody|people) (have|has|had)? asked',
    'asked (me|us) (about|how|if|what|when|where|whether|which|who|why)',
  ],
  replied: [
    '(answers|ideas|replies|stories|suggestions) (came from|from you|you sent)',
    '(your|all your|all of your) (answers|comments|feedback|guesses|ideas|notes|replies|stories|suggestions|votes)',
    '(you|lots of you|many of you|several of you|some of you|a few of you|most of you|one of you) (answered|chose|guessed|picked|replied|said|suggested|told me|told us|voted|wrote)',
    '(you|someone|somebody) (sent|wrote) (in|me|us)',
  ],
});

const about = wordSet('about for how if what when where whether which who why');

const us = wordSet('our ours us we');

/** Finds a name with a question about the sender: "Priya asked why our crust cracks". Other questions are news. */
function findAsker({ words }: Sentence): Evidence<'asked'>[] {
  const asked = words.findIndex(({ lower }) => lower === 'asked' || lower === 'wondered');
  const [name, topic] = [words[asked - 1], words[asked + 1]];
  if (!name || !topic || !about.has(topic.lower) || !/^\p{Lu}\p{Ll}+$/u.test(name.text) || us.has(name.lower))
    return [];
  return words.slice(asked + 2).some(({ lower }) => us.has(lower)) ? [createEvidence('asked', [name, topic])] : [];
}

/** Answers to questions and comments of followers. */
export const answers = memoize((doc): readonly Evidence<'asked' | 'replied'>[] =>
  [...replyPhrases(doc), ...doc.sentences.flatMap(findAsker)].sort(byStart),
);
