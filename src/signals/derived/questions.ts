import type { Document, Sentence } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { offers } from '../detectors/offers.ts';
import { pitch } from '../detectors/pitch.ts';
import { createEvidence } from '../shared/evidence.ts';
import { callsToAction } from './calls-to-action.ts';
import { pushClauses } from './push.ts';

const openers = wordSet(`
  am any anybody anyone are aren't can could did do does doesn't don't had has have how how's is isn't should was
  were what what's whats when where where's which who who's whose why will would
`);
const advised = wordSet('how what when where which who');
const shared = /^(?:you|your|yours|you're|you've|you'd|u|ur|we|our|us|anyone|anybody|everyone|someone)$/u;
const empty =
  /^(?:agree|thoughts|right|who else|who's with (?:us|me)|interested|sound familiar|what do you think|isn't it|aren't they|yes|no|really|any thoughts|am i right|what say you|know what i mean|excited|guess what|why|how|ready|so|what's not to love)$/u;

/** Phrases that make a question the opening of a pitch. */
const pitches = memoize((doc) =>
  createSpanIndex([...pitch(doc).filter(({ kind }) => kind === 'opener'), ...offers(doc), ...callsToAction(doc)]),
);

function kindOf(doc: Document, sentence: Sentence): 'answerable' | 'pitch' | 'empty' {
  const words = sentence.words.map((word) => word.lower);
  const text = words.join(' ');
  if (pitches(doc).overlapping(sentence)) return 'pitch';
  const next = doc.sentences[sentence.index + 1];
  const followed = next?.clauses.some((clause) => pushClauses(doc).has(clause));
  if (followed) return 'pitch';
  if (empty.test(text)) return 'empty';
  const open = words.slice(0, 4).some((word) => openers.has(word));
  // "Which street should be gritted first?" asks for advice, whatever its subject is.
  const asks = words.some((word) => shared.test(word)) || (advised.has(words[0] ?? '') && words.includes('should'));
  return words.length >= 4 && open && asks ? 'answerable' : 'empty';
}

/** All questions: answerable, leading into a pitch, or empty. */
export const questions = memoize((doc) =>
  doc.sentences
    .filter((sentence) => sentence.question && sentence.words.length > 0)
    .map((sentence) => createEvidence(kindOf(doc, sentence), sentence.words)),
);

/**
 * First words of questions without a subject, which are about the reader: "Stuck in traffic?", "Interested in bees?".
 * Sorted.
 */
const elliptic = wordSet(`
  bored confused curious feeling hungry interested looking need needing no planning ready struggling stuck thinking tired
  trying wanna want wondering
`);

/** Requests for a favor, which readers can answer: "Could you spare ten minutes?". */
const favor =
  /\b(?:can|could|will|would) (?:any(?:body|one)|some(?:body|one)|you) (?:fill|give|help|please|share|spare|take)\b/u;

/** Whether a link is in a sentence or right after it. */
function hasLink(doc: Document, sentence: Sentence | undefined): boolean {
  return doc.links.some(({ start }) => sentence && start >= sentence.start && start <= sentence.end + 2);
}

/** Questions to all readers that a link answers. Questions to one person are excluded. */
export const leadingQuestions = memoize((doc) =>
  doc.post.kind === 'reply' || doc.links.length === 0
    ? []
    : doc.sentences
        .filter((sentence) => {
          const { question, words, index } = sentence;
          if (favor.test(words.map(({ lower }) => lower).join(' '))) return false;
          if (doc.mentions.some(({ start }) => start >= sentence.start && start < sentence.end)) return false;
          const isToReaders = elliptic.has(words[0]?.lower ?? '') || words.some(({ lower }) => shared.test(lower));
          return question && isToReaders && doc.sentences.slice(index, index + 2).some((next) => hasLink(doc, next));
        })
        .map(({ words }) => createEvidence('leading', words)),
);
