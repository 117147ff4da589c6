import { memoize } from '../../core/model/memoize.ts';
import { isLimit, specifics } from '../detectors/specifics.ts';
import { phraseSignal, type Signal } from '../shared/evidence.ts';

/** Haste and scarcity without a reason. Sorted. Source: the classes "urgency" and "scarcity" of MAT19, our words. */
const lists = {
  haste: [
    '(act|move) (fast|now|quick|quickly)',
    '(act|order|book|buy|shop|hurry|call|apply|enrol|enroll) (now|fast|quickly|quick|soon|today|early) before',
    '(be|get in) quick',
    '(clock|time) is (ticking|running out)',
    "(do not|don't|dont) (delay|hesitate to (buy|order|book)|wait)",
    '(hurry|hurry up)',
    "(it's|it is) now or never",
    '(offer|sale|deal|deals|offers|promotion|discount|everything|it) (ends|end|ending|expires|must end|finishes) (soon|tonight|today|tomorrow|midnight|at midnight|this)',
    "before (it is|it's|its|they are|they're|theyre) (too late|gone|sold out|all gone)",
    'before (time|stock|stocks) (runs|run) out',
    'doors (are closing|close|closing) (soon|tonight)',
    'ending soon',
    'ends (soon|tonight|today|at midnight)',
    "time's running out",
    'you snooze you lose',
  ],
  scarcity: [
    '(almost|nearly) (gone|sold out)',
    '(fast|quickly) (disappearing|running out)',
    '(going|selling) (fast|quick|quickly|out fast)',
    '(last|final) (chance|call|chances|few|opportunity|remaining|hours|days)',
    '(limited|few|last) (spots|spot|places|seats|slots|stock|stocks|supply|supplies|availability|edition|quantities|quantity|numbers|tickets|spaces|units|copies|run)',
    '(only|just) (a few|a handful of|<number>) <any> (left|remaining|remain|available)',
    '(only|just) (a few|a handful|<number>) (left|remaining|remain)',
    '(places|spots|seats|spaces|slots|tickets|stock|stocks) (are|is) (limited|filling|filling up|going|running|selling|almost|nearly) (fast|quickly|up|out|low|gone)?',
    '(spots|seats|places|tickets|slots) (fill|fill up|filling|filling up|go|going|sell|selling) (fast|quick|quickly|up fast|out)',
    '(this|today|weekend|week|day|one|now|tonight) only',
    '(while|whilst) (stock|stocks|supplies|supply|it|they|quantities) (last|lasts)',
    "(won't|will not|wont) last (long|forever)",
    'for a (limited|short) (time|period) (only)?',
    'limited (time|time only|time offer)',
    'once in a lifetime',
    'once-in-a-lifetime',
    'today only',
    'until (stock|stocks|supplies) (last|run out)',
  ],
} as const;

type Kind = keyof typeof lists;

/** Phrases that urge the reader to hurry. Names such as "last chance saloon" are excluded. */
export const urgency: Signal<Kind> = phraseSignal<Kind>(lists, ({ entry, before, after, words, sentence, index }) => {
  if (after === 'saloon' || after === 'u' || after === 'gym') return false;
  if (before === 'no' || before === 'not' || before === 'never') return false;
  const opening = words[0]?.lower;
  // "The last few days were wet" is about the past.
  if (
    entry.startsWith('(last|final)') &&
    ['hours', 'days', 'few'].includes(words.at(-1)?.lower ?? '') &&
    opening === 'last'
  )
    return before !== 'the';
  // "Hurry" is an imperative only at the start of a clause: not in "we do not do hurry here" or "hurry does not help".
  const previous = sentence.words[index - 1];
  const opens = previous?.clause !== words[0]?.clause || /^(?:so|but|please|and)$/u.test(before);
  if (opening === 'hurry' && !opens) return false;
  if (opening === 'hurry' && /^(?:is|was|does|doesn't|never|isn't|up)$/u.test(after)) return false;
  if (opening === 'hurry' && (after === 'home' || after === 'back' || after === 'and')) return false;
  return true;
});

/** Haste and scarcity without a date or time in the same sentence. */
export const vagueUrgency = memoize((doc) =>
  urgency(doc).filter(({ clauses: [clause] }) => {
    const sentence = doc.sentences[doc.clauses[clause]?.sentence ?? -1];
    return !specifics(doc).some(
      (fact) => isLimit(fact) && sentence && sentence.start <= fact.start && fact.end <= sentence.end,
    );
  }),
);
