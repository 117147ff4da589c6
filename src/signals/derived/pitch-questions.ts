import type { Document, Sentence } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { createSpanIndex, type SpanIndex } from '../../core/model/span-index.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { knowHow } from '../detectors/know-how.ts';
import { offers } from '../detectors/offers.ts';
import { specifics } from '../detectors/specifics.ts';
import { createEvidence, type Evidence, phraseSignal } from '../shared/evidence.ts';
import { plainSentences } from './push.ts';
import { questions } from './questions.ts';
import { hasStrongAskOrPrice, orders } from './selling.ts';

type Kind = 'pitch' | 'empty';

/** First words of questions that expect no answer. Sorted. Source: our own reading of captions. */
const openings = phraseSignal({
  opener: [
    '(are you)? (fed up|sick|sick and tired|sick to the back teeth|tired) (of|with) <any>',
    '(are you)? (finally|still)? (ready|looking) to (become|boost|build|change|discover|ditch|elevate|experience|find your|find the|get started|glow|grow|invest|join|level up|lose|make (a|the)|save|scale|shine|start (a|the|your)|step (into|up)|supercharge|take (the|your|control)|transform|treat|turn (your|the)|unleash|unlock|upgrade|win|work with)',
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
  /^(?:agree|agree or disagree|agreed|am i right|are you one of them|do you agree|right|sound familiar|who else|who's with me|who's with us|you agree)$/u;
const open = /^(?:any thoughts|thoughts|your thoughts)$/u;

/** Whether a post has a fact or an explanation outside of promotional sentences. */
const isInformative = memoize((doc): boolean => {
  const plain = createSpanIndex(plainSentences(doc));
  return [...knowHow(doc), ...specifics(doc)].some((fact) => plain.containing(fact));
});

/** Asks to buy or join, and offers. A question before one can be a pitch. */
const sales = memoize((doc) => createSpanIndex([...orders(doc), ...offers(doc)]));
const ordered = memoize((doc) => createSpanIndex(orders(doc)));
const goods = memoize((doc) => createSpanIndex([...orders(doc).filter(({ kind }) => kind === 'buy'), ...offers(doc)]));

/** The kind of each opening, by its start offset. */
const kindsByStart = memoize((doc) => new Map(openings(doc).map(({ start, kind }) => [start, kind])));

function kindOf(doc: Document, sentence: Sentence, question: Evidence): Kind | undefined {
  const text = sentence.words.map(({ lower }) => lower).join(' ');
  if (empty.test(text)) return 'empty';
  if (open.test(text)) return isInformative(doc) ? undefined : 'empty';
  const opening = kindsByStart(doc).get(sentence.words[0]?.start ?? -1);
  if (opening === 'opener' && (hasStrongAskOrPrice(doc) || !isInformative(doc))) return 'pitch';
  // A long question concludes an argument.
  if (sentence.words.length > 20) return undefined;
  const [next] = following(doc, sentence);
  if (question.kind === 'pitch' && next && ordered(doc).overlapping(next)) return 'pitch';
  const near = (spans: SpanIndex) => following(doc, sentence).some((later) => spans.overlapping(later));
  if (opening === 'need') return near(sales(doc)) ? 'pitch' : undefined;
  return isAttentionGetter(doc, sentence) && !isInformative(doc) && knowHow(doc).length === 0 && near(goods(doc))
    ? 'pitch'
    : undefined;
}

/** Returns the next three sentences. */
const following = (doc: Document, { index }: Sentence): readonly Sentence[] =>
  doc.sentences.slice(index + 1, index + 4);

/** Words of questions that ask for information or are about the author. */
const genuine = wordSet(`
  am any anybody anyone are aren't can could did didn't do does doesn't don't had has have how i i'd i'm i've is isn't
  me my should was we were what what's when where which who who's whose why will would
`);

/** Index of the first statement, or -1. */
const firstStatement = memoize(({ sentences }) =>
  sentences.findIndex(({ question, words }) => !question && words.length > 3),
);

/** Whether a question is a short attention-getter before the first statement: "Boiler on the blink?". */
function isAttentionGetter(doc: Document, { index, words }: Sentence): boolean {
  return (
    index < firstStatement(doc) &&
    words.length > 1 &&
    words.length < 9 &&
    !/^(?:just|only)$/u.test(words[0]?.lower ?? '') &&
    !words.some(({ lower }) => genuine.has(lower))
  );
}

/** Questions that open a pitch or allow only "yes". Empty if any question of the post is a genuine one. */
export const pitchQuestions = memoize((doc): readonly Evidence<Kind>[] => {
  const asked = questions(doc);
  if (asked.some(({ kind }) => kind === 'answerable')) return [];
  const found = asked.map((question) => {
    const sentence = doc.sentences[doc.clauses[question.clauses[0]]?.sentence ?? 0];
    const kind = sentence && kindOf(doc, sentence, question);
    return kind && createEvidence<Kind>(kind, sentence.words);
  });
  return found.every((question) => question !== undefined) ? found : [];
});
