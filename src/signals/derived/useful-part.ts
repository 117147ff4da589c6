import type { Sentence } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { knowHow } from '../detectors/know-how.ts';
import { isLimit, specifics } from '../detectors/specifics.ts';
import { createEvidence, type Evidence, phraseSignal } from '../shared/evidence.ts';
import { plainSentences } from './push.ts';

type Kind = 'explanation' | 'step' | 'fact';

/** Phrases of terms and conditions, which explain nothing. Sorted. */
const terms = phraseSignal({
  terms: [
    '(18|21) (and|or) over',
    '(cannot|can not|not) be combined',
    '(ends|expires|redeemable|valid) (at|by|for|from|in|midnight|on|online|only|through|until|<any>)',
    '(excludes|excluding|exclusions)',
    '(see|full) terms',
    '(terms|conditions|t&cs|t&c|ts and cs|exclusions|restrictions) (and conditions)? (apply|applies)?',
    '(while|until) (stocks|supplies) last',
    'terms and conditions',
    'void where prohibited',
  ],
});

/** Numbered lines: "1. …", "2) …", "Step 3: …". */
const steps = /^[ \t]*(?:step[ \t]+)?\d{1,2}(?:[.):]|\u{FE0F}?\u{20E3})[ \t]*(?=\S)/gimu;

/** The sentences after numbers of lines, if there are at least two. A number such as "1." is a sentence of its own. */
const stepSentences = memoize((doc): ReadonlySet<Sentence> => {
  const ends = new Set([...doc.text.matchAll(steps)].map(({ 0: mark, index }) => index + mark.length));
  const found = doc.sentences.filter(({ words }) => words.some(({ start }) => ends.has(start)));
  return new Set(found.length > 1 ? found : []);
});

/** Whether a sentence is only the number of a line. */
const isMark = ({ words }: Sentence): boolean => words.every(({ text }) => /^\d{1,2}$/u.test(text));

/**
 * The sentences that readers can use without buying, in order: explanations, steps of a list, and facts. Facts alone
 * count if there are at least two, one of them not a name. Dates and times are terms of an offer and not facts.
 */
export const usefulPart = memoize((doc): readonly Evidence<Kind>[] => {
  const termSpans = createSpanIndex(terms(doc));
  const explained = createSpanIndex(knowHow(doc));
  const facts = specifics(doc).filter((fact) => !isLimit(fact));
  const index = createSpanIndex(facts);
  const plain = plainSentences(doc).filter(
    (sentence) => !isMark(sentence) && !sentence.question && !termSpans.overlapping(sentence),
  );
  const found = plain.flatMap((sentence) => {
    if (explained.overlapping(sentence)) return [createEvidence<Kind>('explanation', sentence.words)];
    if (stepSentences(doc).has(sentence)) return [createEvidence<Kind>('step', sentence.words)];
    return index.overlapping(sentence) ? [createEvidence<Kind>('fact', sentence.words)] : [];
  });
  if (found.some(({ kind }) => kind !== 'fact')) return found;
  const informativeSpans = createSpanIndex(found);
  const usable = facts.filter((fact) => informativeSpans.containing(fact));
  return usable.length > 1 && usable.some(({ kind }) => kind !== 'name') ? found : [];
});
