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

/** First words of an object. A verb before one is an imperative. */
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

/** Returns the index of the first word of a clause that is not a lead such as "please" or "just". */
function skipLeads(words: readonly Word[]): number {
  let index = 0;
  while (index < words.length - 1 && index < 5 && leads.has(words[index]?.lower ?? '')) index++;
  return index;
}

/** Whether a link follows in the sentence, or right after it. */
function isBeforeLink(doc: Document, sentence: Sentence, clause: Clause): boolean {
  const next = doc.clauses[clause.index + 1];
  const searchRange = {
    start: clause.start,
    end: Math.max(sentence.end, next && next.words.length === 0 ? next.end : 0),
  };
  return doc.links.some((link) => link.start >= searchRange.start && link.start <= searchRange.end + 2);
}

/** Returns the verb of an imperative and the words that belong to it, at most six words of the clause. */
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
/** Words in capitals that are not keywords. */
const haste = wordSet('asap now today');

/** Whether words ask readers to sign up by sending a keyword in capitals: "DM me GROW". */
function isKeyword(words: readonly Word[]): boolean {
  const [verb, to, word] = words;
  if (!verb || !to || !word || !writing.has(verb.lower) || !/^(?:me|us)$/u.test(to.lower)) return false;
  // If the whole clause is in capitals, there is no keyword.
  return keyword.test(word.text) && /\p{Ll}/u.test(to.text) && !haste.has(word.lower);
}

/** Finite verbs that report what happened to a subject and cannot follow an object. Sorted. */
const becoming = wordSet(`
  are aren't became climbed declined dipped doubled dropped fell grew halved increased jumped matter mattered quadrupled
  rose shrank slipped trebled tripled went were weren't
`);

/** Whether an apparent verb is part of a subject: "support tickets fell", "book sales were flat". */
export const isReport = (next: string, [verb = '']: readonly string[]): boolean =>
  next.endsWith('s') && becoming.has(verb);

/** A clause that is an ask if the word at `index` is a verb. */
interface Candidate {
  readonly clause: Clause;
  /** Index of the verb among the clause's words. */
  readonly index: number;
  readonly kind: AskKind;
  /** Whether the word can be a noun in this position ("book club"), so that only a tagger can decide. */
  readonly undecided: boolean;
}

function candidate(doc: Document, sentence: Sentence, clause: Clause): Candidate | undefined {
  const index = skipLeads(clause.words);
  const verb = verbs.get(clause.words[index]?.lower ?? '');
  if (!verb) return undefined;
  const [, next = '', ...rest] = clause.words.slice(index).map((word) => word.lower);
  const object = [next, ...rest].join(' ');
  if (everydayOrder.test(`${clause.words[index]?.lower} ${object}`)) return undefined;
  if (verb.noun && isReport(next, rest)) return undefined;
  const alone = next === '';
  if (isKeyword(clause.words.slice(index))) return { clause, index, kind: 'join', undecided: false };
  const kind = verb.kind({ next, object, toLink: isBeforeLink(doc, sentence, clause), alone });
  if (!kind) return undefined;
  const decided = alone || determiners.has(next) || adverbs.has(next) || particles.has(next) || /^[\d$£€₹]/u.test(next);
  return { clause, index, kind, undecided: verb.noun && !decided };
}

/** The clauses that start like an imperative to the reader. */
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

/** Whether the tagger is needed to find the asks of a post. */
export function needsTags(doc: Document): boolean {
  return candidates(doc).some(({ undecided }) => undecided);
}

/** Words before a phrase that make it a statement. Sorted. */
const subjects = wordSet(`
  are be been can't cannot couldn't did didn't do does don't had hadn't has hasn't have haven't having he he'll i i'd
  i'll i've is isn't it let never not people she that they they've was we we'll we've were who will won't would
`);

/** Words before "to" that introduce an ask: "feel free to", "don't forget to". Sorted. */
const invites = wordSet(
  'click forget free going have here how like link love need please remember sure tap want welcome',
);

/** Subjects of statements. Sorted. */
const narrators = wordSet("he i i'd she they we who");

/** Words before "you" that introduce an ask: "if you", "could you". Sorted. */
const grants = wordSet('can could hope if when');

/** Verbs with the particle "out". Sorted. */
const phrasal = wordSet('check come figure find get go head help move point run set sort start stay try work');

/** Whether the reader is the subject of a fixed phrase. */
function isAddressedToReader({ after, sentence, index, words, ...match }: PhraseMatch): boolean {
  // The last word of the previous clause is not a subject: "trying to make it, check me out".
  const before = sentence.words[index - 1]?.clause === words[0]?.clause ? match.before : '';
  // "My channel of choice" is somebody else's channel.
  if (words[0]?.lower === 'my' && after === 'of') return false;
  // "Please share your details" is about details of the reader.
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

/** Keeps the first of overlapping asks, with the strongest of their kinds. */
function mergeOverlaps(found: readonly CallToAction[]): CallToAction[] {
  const kept: CallToAction[] = [];
  for (const ask of [...found].sort(bySpan)) {
    const last = kept.at(-1);
    if (!last || ask.start >= last.end) kept.push(ask);
    else if (last.kind !== 'contact' && strength[ask.kind] > strength[last.kind])
      kept[kept.length - 1] = { ...last, kind: ask.kind };
  }
  return kept;
}

/** Whether a sentence has at least three instructions. */
function isStepByStep({ clauses }: Sentence): boolean {
  const orders = clauses.filter(
    ({ words }) => verbs.has(words[0]?.lower ?? '') || verbs.has(words[skipLeads(words)]?.lower ?? ''),
  );
  return orders.length > 2;
}

/** Drops the steps of instructions for a website: "go to the page, click Claims, download the form". */
function withoutSteps(doc: Document, found: readonly CallToAction[]): readonly CallToAction[] {
  const sentenceOf = ({ clauses: [clause] }: CallToAction) => doc.clauses[clause]?.sentence ?? -1;
  const selling = new Set(found.filter(({ kind }) => kind !== 'look' && kind !== 'contact').map(sentenceOf));
  const stepByStep = new Set(doc.sentences.filter(isStepByStep).map(({ index }) => index));
  return found.filter((ask) => selling.has(sentenceOf(ask)) || !stepByStep.has(sentenceOf(ask)));
}

/** Verbs that manuals use too, without a word of urgency or a mention of the sender. */
const handy =
  /^(?:buy|choose|collect|find|get|look|pick|read|see|take|test|try|use|view|watch)\b(?!.*\b(?:now|ours?|today|us|yours?)\b)/isu;

/** Whether an ask is a step of a manual, in a post without links: "buy one decent brush", "read the meter". */
function isManualStep(doc: Document, { kind, start, end }: CallToAction): boolean {
  if ((kind !== 'buy' && kind !== 'look') || doc.links.length > 0 || !isInstructional(doc)) return false;
  return handy.test(doc.text.slice(start, end));
}

/**
 * Requests to the reader, by kind: to `buy` from the sender, to `follow` the sender or share a post, to `join`, to
 * `look` at something behind a link, to give to a `cause`, and to make `contact` for help.
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
  // If a post about a lost dog asks to be shared, the sender does not benefit.
  return mergeOverlaps(isGoodCause(doc) ? found.filter(({ kind }) => kind !== 'follow') : found);
});
