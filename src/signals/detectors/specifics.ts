import type { Sentence, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { monthPattern } from '../../core/text/month-names.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

const months = new RegExp(`^(?:${monthPattern})$`, 'u');
const weekdays = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?(?:'s)?$/u;
const clock = /^(?:\d{1,2}(?:[:.]\d\d)?(?:am|pm)|\d{1,2}[:.]\d\d|noon|midnight|midday)$/u;
const counted = wordSet(`
  dozen eight eighty eleven fifteen fifty five forty four half hundred nine ninety seven six sixty ten thirty
  three twelve twenty twice two
`);
const notNames =
  /^(?:i|i'm|i've|i'd|i'll|we|you|he|she|they|it|the|a|an|and|or|but|so|if|our|your|my|new|free|now|today|shop|sale|save|get|buy|book|join|black|cyber|christmas|ad|tv|uk|us|usa|ok|monday|friday)$/u;

type Kind = 'number' | 'date' | 'time' | 'name' | 'quotation';

/** Whether a word starts with a capital. The comparison is faster than the pattern, and most words are lower case. */
const isCapital = (text: string, lower: string): boolean => text !== lower && /^\p{Lu}/u.test(text);

function kindOf({ text, lower }: Word, before: Word | undefined, opens: boolean): Kind | undefined {
  if (clock.test(lower)) return 'time';
  if (isCapital(text, lower)) {
    if (weekdays.test(lower) || months.test(lower)) return 'date';
    if (counted.has(lower) && !opens) return 'number';
    const named = !opens && /^\p{Lu}\p{Ll}{2,}/u.test(text) && !notNames.test(lower) && before && !before.tagged;
    return named ? 'name' : undefined;
  }
  if (/^[$£€₹¥]|%/u.test(text)) return undefined;
  return /^\d/u.test(text) || (counted.has(lower) && !opens) ? 'number' : undefined;
}

function findSpecifics({ words, clauses }: Sentence): Evidence<Kind>[] {
  const openings = new Set(clauses.map((clause) => clause.words[0]));
  const capitals = words.filter(({ text, lower }) => isCapital(text, lower)).length;
  // In Title Case, a capital does not indicate a name.
  const titled = words.length > 3 && capitals / words.length > 0.6;
  const found: Evidence<Kind>[] = [];
  for (const [index, word] of words.entries()) {
    const kind = word.tagged ? undefined : kindOf(word, words[index - 1], openings.has(word));
    if (kind && !(titled && kind === 'name')) found.push(createEvidence(kind, [word]));
  }
  return found;
}

/** Verifiable details: numbers (except prices), dates, times, names, quotations. */
export const specifics = memoize((doc): readonly Evidence<Kind>[] => [
  ...doc.sentences.flatMap(findSpecifics),
  ...doc.quotations.map((span) => createEvidence<Kind>('quotation', [], span)),
]);

/** Whether a specific is a date, a weekday or a time. */
export const isLimit = ({ kind }: { readonly kind: string }): boolean => kind === 'date' || kind === 'time';
