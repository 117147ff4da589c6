import type { Doc, Sentence } from '../core/doc.ts';
import { once } from '../core/once.ts';
import { spanIndex } from '../core/span-index.ts';
import { type Evidence, evidence, listSignal } from './evidence.ts';
import { knowHow } from './know-how.ts';
import { offers } from './offers.ts';
import { commercialAsks, plainSentences } from './push.ts';
import { questions } from './questions.ts';
import { specifics } from './specifics.ts';

type Kind = 'pitch' | 'empty';

/** How questions begin that want no answer. Sorted. Source: our own reading of captions. */
const openings = listSignal({
  opener: [
    '(are you)? (fed up|sick|sick and tired|tired) (of|with) <any>',
    '(are you)? (finally|still)? (ready|looking) to (boost|build|ditch|elevate|find your|find the|get started|grow|join|level up|lose|make (a|the)|save|scale|start (a|the|your)|supercharge|take (the|your|control)|transform|turn (your|the)|unleash|unlock|upgrade|win)',
    '(are you)? (still)? struggling (to|with) <any>',
    '(are you)? looking for (a|the) (better|best|new|perfect|reliable|simple|unique|great|quality)',
    '(are you|do you|would you)? (want|like|need) (<percent>|<money>|extra cash|more (clients|customers|energy|followers|leads|money|sales|traffic)|to (boost|earn|get (more|rid)|grow|learn how|level up|lose|make (money|more)|save|win))',
    "(what's|what is) (holding you back|not to love|stopping you)",
    'are you paying too much',
    'did you know (that)? (our|we)',
    'ready for (a|the|your) <any>? (best|change|transformation|upgrade|new|next)',
    'what are you waiting for',
    'what if (i|we) (said|told you|could)',
    'why (settle for|wait|not treat yourself|pay more)',
  ],
  need: [
    '(are you)? (still)? (after|craving|curious|hungry|hunting|interested|looking|planning|searching|shopping|stuck|thinking|worried) (about|for|in|on|to|of)? <any>',
    '(do you|would you|you)? (fancy|like|love|need|want) <any>',
  ],
});

const empty =
  /^(?:agree|agreed|am i right|do you agree|right|sound familiar|who else|who's with me|who's with us|you agree)$/u;
const open = /^(?:any thoughts|thoughts|your thoughts)$/u;

/** Whether the rest of a post gives its readers something to think about: a fact, or an explanation. */
const gives = once((doc): boolean => {
  const plain = spanIndex(plainSentences(doc));
  return [...knowHow(doc), ...specifics(doc)].some((told) => plain.containing(told));
});

const orders = once((doc) => commercialAsks(doc).filter(({ kind }) => kind === 'buy' || kind === 'join'));

/** What is sold or signed up for: where a question stands before it, that is what the question is for. */
const sales = once((doc) => spanIndex([...orders(doc), ...offers(doc)]));
const ordered = once((doc) => spanIndex(orders(doc)));

const asksOrSells = once(
  (doc): boolean => offers(doc).length > 0 || commercialAsks(doc).some(({ kind }) => kind !== 'look'),
);

/** How a question begins, if it is one of the ways above. */
const opened = once((doc) => new Map(openings(doc).map(({ start, kind }) => [start, kind])));

function kindOf(doc: Doc, sentence: Sentence, question: Evidence): Kind | undefined {
  const text = sentence.words.map(({ lower }) => lower).join(' ');
  if (empty.test(text)) return 'empty';
  if (open.test(text)) return gives(doc) ? undefined : 'empty';
  const opening = opened(doc).get(sentence.words[0]?.start ?? -1);
  if (opening === 'opener' && (asksOrSells(doc) || !gives(doc))) return 'pitch';
  const next = doc.sentences[sentence.index + 1];
  if (!next) return undefined;
  if (opening === 'need') return sales(doc).overlapping(next) ? 'pitch' : undefined;
  return question.kind === 'pitch' && ordered(doc).overlapping(next) ? 'pitch' : undefined;
}

/**
 * The questions of a post that asks nothing else: those that open a pitch, and those with one possible answer. A post
 * with any other question asks something, and has none.
 */
export const pitchQuestions = once((doc): readonly Evidence<Kind>[] => {
  const asked = questions(doc);
  if (asked.some(({ kind }) => kind === 'answerable')) return [];
  const found = asked.map((question) => {
    const sentence = doc.sentences[doc.clauses[question.clauses[0]]?.sentence ?? 0];
    const kind = sentence && kindOf(doc, sentence, question);
    return kind && evidence<Kind>(kind, sentence.words);
  });
  return found.every((question) => question !== undefined) ? found : [];
});
