import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { isGoodCause } from '../detectors/good-causes.ts';
import { privateLife } from '../detectors/private-life.ts';
import { specifics } from '../detectors/specifics.ts';
import { phraseSignal } from '../shared/evidence.ts';

/** Phrases that include readers in a "we". Sorted. Source: captions of brands; the "we" of SWS12. */
const lists = {
  family: [
    '(be|become|becoming|being) (a)? (part|member) of (our|the|something) (amazing|ever-growing|growing|incredible|loyal|special|wonderful)? (bigger|crew|fam|family|movement|revolution|squad|tribe)',
    '(it|this) is (more than <any> it is)? a (movement|revolution)',
    '(join|joining) (our|the) (amazing|ever-growing|growing|incredible|loyal|special|wonderful)? (fam|family|movement|revolution|squad|tribe)',
    "(more than|not just) (a)? (customers|clients|followers|members) (you're|you are|they're|they are|we're|we are) (a)? (family|friends)",
    "(we're|we are|you're|you are|part of) (all)? (just)? (one)? (big|happy|big happy)? family (here|now)?",
    'welcome to (our|the) (amazing|ever-growing|growing|incredible|loyal|special|wonderful)? (fam|family|movement|revolution|squad|tribe)',
  ],
  together: [
    '(stronger|better) together',
    "(we're|we are|we're all|we are all) in this together",
    "together (we|we're|we'll) (can|will|are (stronger|unstoppable)|make|create|build|grow|rise)",
  ],
} as const;

/** Words that may follow a claim. Before other words, a family is a real one or a thing: "the family business". */
const continuations = wordSet('and at by here now of that this today tomorrow tonight when where who with');

/** Words for members of groups, who are a genuine "we". Sorted. */
const members = wordSet(`
  allotment band choir chorus church club co-op congregants congregation cooperative council crew's league mosque mutual
  neighborhood neighbors neighbourhood neighbours parish parishioners pta residents school synagogue team temple union
  village volunteer volunteers ward
`);

/** Whether "we" may refer to members of a group. */
const isOfMembers = memoize((doc): boolean => isGoodCause(doc) || doc.words.some(({ lower }) => members.has(lower)));

/** Facts of a real relationship: names, dates, numbers, relatives. */
const relationshipFacts = memoize((doc) => {
  const lowerText = ({ start, end }: Span) => doc.text.slice(start, end).toLowerCase();
  return createSpanIndex([
    ...specifics(doc).filter((fact) => !doc.profile.brands.includes(lowerText(fact))),
    ...privateLife(doc).filter((fact) => !lowerText(fact).includes('family')),
  ]);
});

/** Claims of a close relationship, in sentences without names, dates, numbers or relatives. */
export const inclusiveWe = phraseSignal(lists, ({ words, after, sentence }, kind, doc) => {
  if (isOfMembers(doc) || relationshipFacts(doc).overlapping(sentence)) return false;
  return kind === 'together' || after === '' || continuations.has(after) || words.at(-1)?.lower === 'bigger';
});
