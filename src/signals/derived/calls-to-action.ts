import type { Clause, Document, Sentence, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { bySpan } from '../../core/text/sort-spans.ts';
import { type PhraseMatch, phraseList } from '../../nlp/phrase-list.ts';
import { isVerb } from '../../nlp/tags.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { type AskKind, strength } from '../detectors/ask-kind.ts';
import { everydayOrder } from '../detectors/everyday-orders.ts';
import { isGoodCause } from '../detectors/good-causes.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';
import { fixedAsks } from './ask-phrases.ts';
import { leads, verbs } from './ask-verbs.ts';
import { isInstructional } from './instructions.ts';

export type CallToAction = Evidence<AskKind>;

const fixed = (Object.keys(fixedAsks) as AskKind[]).map((kind) => ({ kind, find: phraseList(fixedAsks[kind]) }));

/** Words that an object may start with. The verb before them is an imperative. */
const determiners = wordSet(`
  a all an another any both each every everything her him his how if it me mine more my one our ours some that
  the their them these this those us what when where whether which who why your yours yourself
`);

const adverbs = wordSet(`
  ahead along directly early fast first free here in-store instantly instore now online soon straight
  today tomorrow tonight
`);

const particles = wordSet(`
  about at back before below by down for from in into off on out over through to up via with
`);

/** Returns the index of the first word of a clause after "please", "just" and the like. */
function opening(words: readonly Word[]): number {
  let index = 0;
  while (index < words.length - 1 && index < 5 && leads.has(words[index]?.lower ?? '')) index++;
  return index;
}

function leadsSomewhere(doc: Document, sentence: Sentence, clause: Clause): boolean {
  const next = doc.clauses[clause.index + 1];
  const searchRange = {
    start: clause.start,
    end: Math.max(sentence.end, next && next.words.length === 0 ? next.end : 0),
  };
  return doc.links.some((link) => link.start >= searchRange.start && link.start <= searchRange.end + 2);
}

/** Returns the words of an imperative: the verb and what belongs to it, at most six words of its clause. */
function takeImperative(clause: Clause, index: number): readonly Word[] {
  const rest = clause.words.slice(index, index + 6);
  const stop = rest.findIndex(
    (word, offset) => offset > 1 && /^(?:and|or|but|because|so|if|when|while|that|which|then)$/u.test(word.lower),
  );
  return stop < 0 ? rest : rest.slice(0, stop);
}

/** Verbs of writing to the sender, before a keyword. Sorted. */
const writing = wordSet('comment dm email message text');
/** A word in capitals. */
const keyword = /^\p{Lu}{3,}$/u;
/** Words that are in capitals for other reasons. */
const haste = wordSet('asap now today');

/** Whether readers are asked to send a keyword in capitals, which signs them up: "DM me GROW". */
function isKeyword(words: readonly Word[]): boolean {
  const [verb, to, word] = words;
  if (!verb || !to || !word || !writing.has(verb.lower) || !/^(?:me|us)$/u.test(to.lower)) return false;
  // If everything is in capitals, they have no meaning.
  return keyword.test(word.text) && /\p{Ll}/u.test(to.text) && !haste.has(word.lower);
}

/** Finite verbs that report what happened to a subject and cannot follow an object. Sorted. */
const becoming = wordSet(`
  are aren't became climbed declined dipped doubled dropped fell grew halved increased jumped matter mattered quadrupled
  rose shrank slipped trebled tripled went were weren't
`);

/** Whether what looks like a verb is part of a subject: "support tickets fell", "book sales were flat". */
export const isReport = (next: string, [verb = '']: readonly string[]): boolean =>
  next.endsWith('s') && becoming.has(verb);

/** A clause that is an ask if its first word is a verb. */
interface Candidate {
  readonly clause: Clause;
  /** Index of the verb among the clause's words. */
  readonly index: number;
  readonly kind: AskKind;
  /** Whether the word can be a noun in this position ("book club"), so that only a tagger can decide. */
  readonly undecided: boolean;
}

function candidate(doc: Document, sentence: Sentence, clause: Clause): Candidate | undefined {
  const index = opening(clause.words);
  const verb = verbs.get(clause.words[index]?.lower ?? '');
  if (!verb) return undefined;
  const [, next = '', ...rest] = clause.words.slice(index).map((word) => word.lower);
  const object = [next, ...rest].join(' ');
  if (everydayOrder.test(`${clause.words[index]?.lower} ${object}`)) return undefined;
  if (verb.noun && isReport(next, rest)) return undefined;
  const alone = next === '';
  if (isKeyword(clause.words.slice(index))) return { clause, index, kind: 'join', undecided: false };
  const kind = verb.kind({ next, object, toLink: leadsSomewhere(doc, sentence, clause), alone });
  if (!kind) return undefined;
  const decided = alone || determiners.has(next) || adverbs.has(next) || particles.has(next) || /^[\d$£€₹]/u.test(next);
  return { clause, index, kind, undecided: verb.noun && !decided };
}

/** The clauses that start like an order to the reader. */
const candidates = memoize((doc): readonly Candidate[] => {
  if (doc.coverage.level === 'other-language') return [];
  const found: Candidate[] = [];
  for (const sentence of doc.sentences) {
    for (const clause of sentence.clauses) {
      const order = candidate(doc, sentence, clause);
      if (order) found.push(order);
    }
  }
  return found;
});

/** Whether a clause of the post needs parts of speech. */
export function needsTags(doc: Document): boolean {
  return candidates(doc).some(({ undecided }) => undecided);
}

/** Words before a phrase that make it a statement about somebody. Sorted. */
const subjects = wordSet(`
  are be been can't cannot couldn't did didn't do does don't had hadn't has hasn't have haven't having he he'll i i'd
  i'll i've is isn't it let never not people she that they they've was we we'll we've were who will won't would
`);

/** Words before "to" that make it an ask again: "feel free to", "don't forget to". Sorted. */
const invites = wordSet(
  'click forget free going have here how like link love need please remember sure tap want welcome',
);

/** Subjects of statements. Sorted. */
const narrators = wordSet("he i i'd she they we who");

/** Words before "you" that make it an ask again: "if you", "could you". Sorted. */
const grants = wordSet('can could hope if when');

/** Verbs with the particle "out". Sorted. */
const phrasal = wordSet('check come figure find get go head help move point run set sort start stay try work');

/** Whether a fixed phrase addresses the reader and has no other subject. */
function isAddressedToReader({ after, sentence, index, words, ...match }: PhraseMatch): boolean {
  // The end of the clause before is not a subject: "trying to make it, check me out".
  const before = sentence.words[index - 1]?.clause === words[0]?.clause ? match.before : '';
  // "My channel of choice" belongs to somebody else.
  if (words[0]?.lower === 'my' && after === 'of') return false;
  // "Please share your details" asks for something of the reader's.
  if (words.at(-1)?.lower === 'share' && after === 'your') return false;
  const earlier = sentence.words[index - 2]?.lower ?? '';
  // "We want to see how" is a statement, "you want to see how" addresses the reader.
  if (before === 'to')
    return invites.has(earlier) && !(earlier === 'want' && narrators.has(sentence.words[index - 3]?.lower ?? ''));
  if (before === 'you') return grants.has(earlier);
  if (before === "don't") return words[0]?.lower === 'forget';
  // "Another hit like this" is about a song.
  if (words[0]?.lower === 'hit') return !determiners.has(before);
  // In "find out now" and "work out now" nothing is released.
  if (words[0]?.lower === 'out') return !phrasal.has(before);
  return !subjects.has(before);
}

/** Drops asks within longer ones. */
function keepLongest(found: readonly CallToAction[]): CallToAction[] {
  const kept: CallToAction[] = [];
  for (const ask of [...found].sort(bySpan)) {
    const last = kept.at(-1);
    if (!last || ask.start >= last.end) kept.push(ask);
    else if (last.kind !== 'contact' && strength[ask.kind] > strength[last.kind])
      kept[kept.length - 1] = { ...last, kind: ask.kind };
  }
  return kept;
}

/** Whether a sentence is a list of instructions. */
function isStepByStep({ clauses }: Sentence): boolean {
  const orders = clauses.filter(
    ({ words }) => verbs.has(words[0]?.lower ?? '') || verbs.has(words[opening(words)]?.lower ?? ''),
  );
  return orders.length > 2;
}

/** Drops steps through web pages: "go to the page, click Claims, download the form". */
function withoutSteps(doc: Document, found: readonly CallToAction[]): readonly CallToAction[] {
  const sentenceOf = ({ clauses: [clause] }: CallToAction) => doc.clauses[clause]?.sentence ?? -1;
  const selling = new Set(found.filter(({ kind }) => kind !== 'look' && kind !== 'contact').map(sentenceOf));
  const leading = new Set(doc.sentences.filter(isStepByStep).map(({ index }) => index));
  return found.filter((ask) => selling.has(sentenceOf(ask)) || !leading.has(sentenceOf(ask)));
}

/** Verbs that manuals use too, without urgency or a sender. */
const handy =
  /^(?:buy|choose|collect|find|get|look|pick|read|see|take|test|try|use|view|watch)\b(?!.*\b(?:now|ours?|today|us|yours?)\b)/isu;

/** Whether an order could be from a manual: "buy one decent brush", "read the meter", in a post without links. */
function isManualStep(doc: Document, { kind, start, end }: CallToAction): boolean {
  if ((kind !== 'buy' && kind !== 'look') || doc.links.length > 0 || !isInstructional(doc)) return false;
  return handy.test(doc.text.slice(start, end));
}

/**
 * Requests to the reader, by kind: `buy` from the sender, `follow` or share the sender, `join` in, `look` at something
 * behind a link, give to a `cause`, or make `contact` for help.
 */
export const callsToAction = memoize((doc): readonly CallToAction[] => {
  const opened = candidates(doc)
    .filter(({ clause, index, undecided }) => !undecided || isVerb(clause, index))
    .map(({ clause, index, kind }) => createEvidence(kind, takeImperative(clause, index)));
  const phrased = fixed.flatMap(({ kind, find }) =>
    find(doc)
      .filter(isAddressedToReader)
      .map(({ words }) => createEvidence(kind, words)),
  );
  const found = withoutSteps(doc, [...opened, ...phrased]).filter((ask) => !isManualStep(doc, ask));
  // A post about a lost dog may ask to be shared: this does not benefit the sender.
  return keepLongest(isGoodCause(doc) ? found.filter(({ kind }) => kind !== 'follow') : found);
});
