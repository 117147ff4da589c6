import { wordSet } from '../../nlp/word-set.ts';
import { phraseSignal } from '../shared/evidence.ts';

/**
 * Phrases of an argument. Sorted. Source: our own reading of arguments between firms and their critics.
 */
const lists = {
  /** Unkind in every context. */
  jab: [
    '(another|just a|obvious) (hater|keyboard warrior|troll)',
    '(cry|stay) (harder|mad)',
    "(had you|if you had|if you'd|if you) (actually|bothered to|even|only)? (actually|bothered to|even|only) (looked|read|watched|checked|listened|read the|understood)",
    '(haters|trolls) (always|gonna|going to|gotta|will)',
    "(if you don't like it|don't like it)",
    '(maybe|perhaps|try) (actually)? (learn to read|read (it|the (caption|label|post|terms))|reading (it|the post|the caption|first|before))',
    '(nobody|no one) (asked|forced|forces|is forcing|made) (for your|you)',
    "(that's|sounds like|seems like) (a|your) you problem",
    'before making accusations',
    'get a life',
    "you (clearly|obviously) (are|aren't|can't|cannot|did|didn't|do|don't|failed|have|haven't|missed|never)",
  ],
  /** Polite in other contexts, but dismissive in answer to a critic. */
  defence: [
    "(as|like) (i|i've|we|we've) (already|clearly|repeatedly) (explained|mentioned|said|stated|told)",
    '(as|like) (i|we) (said|stated) (already|before|earlier)?',
    'for the record',
    'with (all)? (due)? respect',
  ],
} as const;

/** Words before a jab that apply it to the author or report it. Sorted. */
const reported = wordSet("a i i'd me said that to when");

/** Words of an argument with a critic. */
export const sparring = phraseSignal(lists, ({ before }, kind) => kind === 'defence' || !reported.has(before));

/** Phrases that accept criticism. Sorted. Source: our own reading. */
const grants = {
  concession: [
    '(fair|good|valid) (challenge|comment|enough|point|question|to ask)',
    "(i'm|i am|we're|we are) (so|very|really)? sorry",
    '(i|we) (can|do)? (hear you|see why|take the point|take your point|understand why)',
    "(you're|you are|you were|she is|he is|they are) (absolutely|quite|totally)? (correct|right)",
    'that is fair',
    "that's fair",
  ],
} as const;

/** Words that accept criticism. */
export const concessions = phraseSignal(grants);
