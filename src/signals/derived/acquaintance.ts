import { memoize } from '../../core/model/memoize.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { answers } from '../detectors/answers.ts';
import { thanks } from '../detectors/thanks.ts';
import { type Evidence, phraseSignal } from '../shared/evidence.ts';

/**
 * Phrases for readers who do not know the sender, and for readers who do. Sorted. Source: welcome offers and
 * introductions of shops and services, and their posts to past customers.
 */
const lists = {
  stranger: [
    '(discover|find out|see) (what all the fuss is about|who we are|why (everybody|everyone|hundreds|so many|thousands))',
    '(first-time|new) (buyers|clients|customers|guests|members|patients|subscribers|users|visitors)',
    "(haven't|have not|never|not) (yet)? (been here|been to us|shopped with us|tried (it|our|us)|visited us)",
    '(hundreds|millions|thousands) of (happy|satisfied) (customers|clients|members|users)',
    "(if|when) (it is|it's|this is) your first (class|lesson|order|session|time|visit)",
    '(let|allow) us (to)? introduce',
    '(never|not) heard of us',
    '(new|newcomers) (here|to (our (page|shop|store|town)|this page|us))',
    '(try|test) (it|them|us) (for free|free|risk-free)',
    "(we are|we're) (a|an|the) (award-winning|family-run|full-service|independent|leading|local|one-stop|premium|trusted)",
    '(your|their) first (box|class|delivery|lesson|month|order|purchase|session|visit)',
    'first (order|purchase)',
    'free (consultation|trial)',
    'introducing',
    'not a (customer|member|subscriber) yet',
    'welcome offer',
    'who are we',
    'yet to (meet|try) us',
  ],
  regular: [
    '(already|always|still) (have|have a|love|own|use|wear) (it|one|our|yours|your)',
    '(as|like) (always|ever) (it|the|this|we)',
    '(back|here) (again|by popular demand)',
    '(bought|got|ordered) (it|one|them|yours) (from us|here|last|years)',
    '(care|repair) (guide|instructions|tips)',
    '(current|existing|long-standing|longtime|loyal|returning) (clients|customers|guests|members|patients|subscribers|users)',
    '(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth) (birthday|time|visit|year) (here|with us)',
    '(how to|to) (care for|clean|descale|look after|mend|oil|re-wax|repair|rewax|sharpen|store|wash) (it|the|them|your|yours)',
    '(month|months|years) with us',
    '(our|the|these|those|two|three|your) regulars',
    '(that|which) you (bought|had from us|ordered|own)',
    '(those|all) of you (that|who) (bought|came|have|joined|ordered|own|were)',
    "(you|you've) (already|long) (bought|have|joined|know|ordered|own)",
    'a regular',
    'if you (bought|have one of our|joined us|ordered|own)',
    'regulars',
    'remember (last|our|the|when)',
    'since you (bought|came|joined|ordered)',
    'you (already)? know (her|him|me|them|us)',
    'your (older|old|well-loved|well-worn)',
    'your usual',
  ],
} as const;

const phraseMatches = phraseSignal(lists);

/** Phrases for people who do not know the sender, and for people who do: they bought, asked, returned or helped. */
export const acquaintance = memoize((doc): readonly Evidence<'stranger' | 'regular'>[] => {
  const implied = [...answers(doc), ...thanks(doc).filter(({ kind }) => kind === 'thanks')];
  return [...phraseMatches(doc), ...implied.map((one) => ({ ...one, kind: 'regular' as const }))].sort(byStart);
});
