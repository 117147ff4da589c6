import type { Clause, Doc, Sentence, Word } from '../core/doc.ts';
import { phrases } from '../nlp/phrases.ts';
import { isVerb } from '../nlp/tags.ts';
import { type AskKind, fixedAsks, heldBack, leads, verbs } from './calls-to-action.words.ts';
import { type Evidence, evidence, once } from './evidence.ts';
import { isGoodCause } from './good-causes.ts';

export type CallToAction = Evidence<AskKind>;

const fixed = (Object.keys(fixedAsks) as AskKind[]).map((kind) => ({ kind, find: phrases(fixedAsks[kind]) }));

/** Words that a verb's object may begin with when the verb is surely an order. */
const determiners = new Set([
  ...[
    'a',
    'all',
    'an',
    'any',
    'both',
    'each',
    'every',
    'everything',
    'her',
    'him',
    'his',
    'it',
    'me',
    'mine',
    'more',
    'my',
  ],
  ...[
    'one',
    'our',
    'ours',
    'some',
    'that',
    'the',
    'their',
    'them',
    'these',
    'this',
    'those',
    'us',
    'what',
    'which',
    'who',
  ],
  ...['why', 'how', 'when', 'where', 'if', 'whether', 'your', 'yours', 'yourself'],
]);

const adverbs = new Set([
  'ahead',
  'along',
  'early',
  'directly',
  'fast',
  'first',
  'free',
  'here',
  'in-store',
  'instantly',
  'instore',
  'now',
  'online',
  'soon',
  'straight',
  'today',
  'tomorrow',
  'tonight',
]);

const particles = new Set([
  'about',
  'at',
  'back',
  'below',
  'by',
  'down',
  'for',
  'from',
  'in',
  'into',
  'off',
  'on',
  'out',
  'over',
  'through',
  'to',
  'up',
  'via',
  'with',
  'before',
  'and',
]);

/** The index of the word that a clause opens with, behind "please", "just" and their like. */
function opening(words: readonly Word[]): number {
  let index = 0;
  while (index < words.length - 1 && index < 5 && leads.has(words[index]?.lower ?? '')) index++;
  return index;
}

/** Whether the verb could be a noun where it stands, and only a tagger can tell. */
function undecided(clause: Clause, index: number): boolean {
  const verb = words(clause)[index];
  const next = words(clause)[index + 1];
  if (!verb || !next || !verbs.get(verb.lower)?.noun) return false;
  const { lower } = next;
  return !determiners.has(lower) && !adverbs.has(lower) && !particles.has(lower) && !/^[\d$£€₹]/u.test(lower);
}

const words = (clause: Clause): readonly Word[] => clause.words;

/** Whether some clause of the post cannot be read without parts of speech. */
export function wantsTags(doc: Doc): boolean {
  return doc.language === 'en' && doc.clauses.some((clause) => undecided(clause, opening(clause.words)));
}

function leadsSomewhere(doc: Doc, sentence: Sentence, clause: Clause): boolean {
  const next = doc.clauses[clause.index + 1];
  const reach = { start: clause.start, end: Math.max(sentence.end, next && next.words.length === 0 ? next.end : 0) };
  return doc.links.some((link) => link.start >= reach.start && link.start <= reach.end + 2);
}

/** The words of a directive: the verb and what belongs to it, at most six words of its clause. */
function directive(clause: Clause, index: number): readonly Word[] {
  const rest = clause.words.slice(index, index + 6);
  const stop = rest.findIndex(
    (word, offset) => offset > 1 && /^(?:and|or|but|because|so|if|when|while|that|which|then)$/u.test(word.lower),
  );
  return stop < 0 ? rest : rest.slice(0, stop);
}

/** A clause that begins with an order to the reader. */
function opened(doc: Doc, sentence: Sentence, clause: Clause): CallToAction | undefined {
  const index = opening(clause.words);
  const verb = clause.words[index];
  const known = verb && verbs.get(verb.lower);
  if (!verb || !known) return undefined;
  const next = clause.words[index + 1]?.lower ?? '';
  const text = clause.words
    .slice(index, index + 4)
    .map((word) => word.lower)
    .join(' ');
  if (heldBack.some((pattern) => pattern.test(text))) return undefined;
  if (doc.language === 'en' && undecided(clause, index) && !isVerb(clause, index)) return undefined;
  const object = clause.words
    .slice(index + 1)
    .map((word) => word.lower)
    .join(' ');
  const toLink = leadsSomewhere(doc, sentence, clause);
  const alone = next === '';
  const kind = known.kind({ next, object, toLink, alone });
  return kind && evidence(kind, directive(clause, index));
}

/** A fixed phrase anywhere in a sentence, unless somebody else is its subject. */
function phrased(sentence: Sentence): CallToAction[] {
  return fixed.flatMap(({ kind, find }) =>
    find(sentence.words)
      .filter((match) => {
        const before = sentence.words[match.index - 1]?.lower ?? '';
        const earlier = sentence.words[match.index - 2]?.lower ?? '';
        return (
          !/^(?:i|we|you|they|he|she|who|let|that|it|didn't|don't|did|i'll|we'll|he'll|i'd|not|never|couldn't|can't|cannot|won't|people|to)$/u.test(
            before,
          ) ||
          (before === 'to' &&
            /^(?:want|like|sure|forget|remember|love|need|link|free|going|how|here|please|welcome|have|click|tap)$/u.test(
              earlier,
            )) ||
          (before === 'you' && /^(?:if|can|could|hope|when)$/u.test(earlier)) ||
          (before === "don't" && match.words[0]?.lower === 'forget')
        );
      })
      .map((match) => evidence(kind, match.words)),
  );
}

/** Drops what lies within something longer. */
function longestOf(found: readonly CallToAction[]): CallToAction[] {
  const kept: CallToAction[] = [];
  for (const ask of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || ask.start >= last.end) kept.push(ask);
    else if (strength[ask.kind] > strength[last.kind]) kept[kept.length - 1] = { ...last, kind: ask.kind };
  }
  return kept;
}

/** Which kind speaks for words that two kinds claim. */
const strength: Readonly<Record<AskKind, number>> = { contact: 0, look: 1, cause: 2, join: 3, follow: 4, buy: 5 };

/**
 * What the post asks its reader to do, by kind: `buy` from the sender, `follow` or share the sender, `join` in, `look`
 * at something behind a link, give to a `cause`, or get in `contact` for help.
 */
export const callsToAction = once((doc): readonly CallToAction[] => {
  const found: CallToAction[] = [];
  for (const sentence of doc.sentences) {
    for (const clause of sentence.clauses) {
      const ask = opened(doc, sentence, clause);
      if (ask) found.push(ask);
    }
    found.push(...phrased(sentence));
  }
  // A lost dog's post may ask to be shared: that is for the dog's good.
  return longestOf(isGoodCause(doc) ? found.filter(({ kind }) => kind !== 'follow') : found);
});
