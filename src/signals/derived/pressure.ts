import type { Sentence } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { offers } from '../detectors/offers.ts';
import { phraseSignal, type Signal } from '../shared/evidence.ts';
import { callsToAction } from './calls-to-action.ts';

/** Fear of missing out and guilt, aimed at the reader. Sorted. Source: "confirmshaming" of MAT19, ZMF17; our words. */
const lists = {
  fomo: [
    '(before|while) everyone else (does|gets|finds)',
    "(don't|do not|dont|never|can't|cannot) (miss out|sleep on|miss this|miss your chance|miss the chance|be left|get left|let this|regret|be the last|be the only|miss these|miss our|miss it|let them|lose out|fall behind)",
    '(miss out|missing out) (on)?',
    "(what's|what is) (holding you back|stopping you|your excuse)",
    "(you|you'll|youll|you will|you'd) (regret|be sorry|kick yourself|hate yourself|wish you had|be kicking yourself|never forgive|only have yourself)",
    "(you|you're|you are) (missing out|losing money|falling behind|leaving money|already behind|getting left behind|being left behind)",
    'can you (really)? afford (not to|to miss|to wait)',
    'everyone (else)? is (already)? (doing|using|buying|talking|switching)',
    "if (you're|you are|your|you) (still)? (not|aren't|don't|haven't|aren't already) <any>",
    'leaving money on the table',
    'left behind',
    "still (not|haven't|don't|using|paying|doing|scrolling|waiting|thinking)",
    'what are you waiting for',
    "you can't afford (not to|to miss|to wait|to ignore)",
    "you're (not|doing) (serious|it wrong|trying hard enough)",
  ],
} as const;

/** Things that people should not miss: health, votes, transport. */
const important =
  /\b(?:vote|voting|ballot|election|appointment|screening|smear|vaccine|vaccination|jab|check-?up|deadline|bus|pension|allowance|benefits?|tax|train|ferry|tram|flight|school|exam|funeral|council|bin|collection|mass|service|safety|recall)\b/iu;

/** Words after "regret" that refer to something left undone. */
const leftUndone = wordSet(`
  if ignoring it later letting missing not passing skipping sleeping this tomorrow waiting when
`);

/** Topics of public service posts. Source: leaflets of councils, surgeries and advice centers. */
const publicServices =
  /\b(?:a&e|ballot|citizens advice|elections?|helplines?|jabs?|midwife|nhs|pharmacist|photo id|polling|register to vote|samaritans|scams?|screening|smear|spam calls|(?:a|ask|the|your) gp|vaccin\w+|vote|voting)\b|\b(?:call|dial|phone|ring|text) (?:\d{3}|\d{3} \d{3})\b(?! ?\d)/iu;

/** Whether a post is about a public service: a vote, a vaccination, help in need. */
export const isPublicService = memoize((doc): boolean => publicServices.test(doc.text));

/** Properties of a sentence with a possible threat. */
interface SentenceContext {
  readonly isImportant: boolean;
  readonly isToReader: boolean;
  /** Index of the last word that names a loss, or -1. */
  readonly lastLoss: number;
}

/** Cached by sentence, because a long sentence can have hundreds of possible threats. */
const contexts = new WeakMap<Sentence, SentenceContext>();

function getContext(sentence: Sentence): SentenceContext {
  const cached = contexts.get(sentence);
  if (cached) return cached;
  const text = sentence.words.map((word) => word.lower).join(' ');
  const context = {
    isImportant: important.test(text),
    isToReader: /\byou\b|\byou'll\b|^(?:don't|do not|dont|never)\b/u.test(text),
    lastLoss: sentence.words.findLastIndex(({ lower }) =>
      /\b(?:losing|missing|behind|leaving|wasting|invisible|dead)\b/u.test(lower),
    ),
  };
  contexts.set(sentence, context);
  return context;
}

/** Threats of loss, and shaming of readers who have not acted. */
export const pressure: Signal<'fomo'> = phraseSignal(
  lists,
  ({ entry, sentence, before, after, index, words }, _, doc) => {
    const { isImportant, isToReader, lastLoss } = getContext(sentence);
    if (isImportant || isPublicService(doc)) return false;
    // "Don't miss the swifts" can express joy, and "what are you waiting for" can be a question. They are threats only
    // in posts with an offer or an ask.
    const teases = /^(?:chance|this|it|these|our|for)$/u.test(words.at(-1)?.lower ?? '');
    if (teases && offers(doc).length === 0 && callsToAction(doc).length === 0) return false;
    if (/^(?:i|i'm|im|we|we're|they|he|she|i've|was|were|am|not|i'll|i'd)$/u.test(before)) return false;
    // "You'll regret it" is about something left undone. "You'll regret teaching me chess" is not.
    if (words.at(-1)?.lower === 'regret' && entry.startsWith('(you') && after !== '' && !leftUndone.has(after))
      return false;
    if (entry.startsWith('if ')) return lastLoss >= index + words.length;
    if (entry.startsWith('still (')) {
      return index === 0 && sentence.question;
    }
    return !(entry === 'left behind' || entry.startsWith('(miss out')) || isToReader;
  },
);
