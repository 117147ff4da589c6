import type { Document, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { toSourceSpan } from '../../core/model/source-map.ts';
import type { Span } from '../../core/model/span.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { createEvidence } from '../shared/evidence.ts';

/** Acronyms that are not shouted. Configured acronyms and brand names are exempt too. Sorted. */
const acronyms = wordSet(`
  abc adhd ama api apr asap atm aws bbc bbq bmw btw byo byob ceo cfo cia cnn covid cpr crm css cto diy dna dob dvd
  edt est eta eur faq faqs fbi fda fyi gbp gdp gdpr gif gmt gps hiit hiv hmrc hr html ibm imho ios ipa ira irs
  isbn jpg kfc kpi led lgbt lgbtq lol lpg mba mot mp3 mri nasa nato nba nfc nfl ngo nhs nyc omg pdf phd pin png
  ppe pst pto puk ram rip roi rspca rsvp saas seo smart sms sos spf sql stem tba tbc tbh ufc uk unesco unicef url
  usa usb usd utc ux vat vip vpn wfh who wifi wtf ymca
`);

/** Minimum number, and share of all words, for words in capitals to count. One or two are normal emphasis. */
const minLoud = { words: 3, share: 0.15 } as const;

/** At least three capitals, without lower-case letters and digits. */
const inCapitals = /^(?=(?:[^\p{Lu}]*\p{Lu}){3})[^\p{Ll}\p{Nd}]+$/u;

/** Returns the spans of words, joined if they are at most `gap` characters apart: "BUY 2 GET 1 FREE" is one span. */
function mergeWords(words: readonly Word[], gap: number): Span<'doc'>[] {
  const spans: { start: number; end: number }[] = [];
  for (const word of words) {
    const last = spans.at(-1);
    if (last && word.start - last.end <= gap) last.end = word.end;
    else spans.push({ start: word.start, end: word.end });
  }
  return spans;
}

/** Many words in capitals, and three or more exclamation marks in a row. */
export const shouting = memoize((doc) => {
  const { acronyms: own, brands } = doc.profile;
  const loud = doc.words.filter(
    ({ text, lower }) =>
      text !== lower &&
      inCapitals.test(text) &&
      !acronyms.has(lower) &&
      !brands.includes(lower) &&
      !own.some((word) => word.toLowerCase() === lower),
  );
  const isLoud = loud.length >= minLoud.words && loud.length / doc.words.length >= minLoud.share;
  const marks = !doc.text.includes('!!!')
    ? []
    : doc.clauses.flatMap(({ tokens }) => tokens.filter(({ kind, lower }) => kind === 'mark' && /!{3,}/u.test(lower)));
  return [
    ...(isLoud ? mergeWords(loud, 3).map((span) => createEvidence('capitals', [], span)) : []),
    ...marks.map((mark) => createEvidence('marks', [], mark)),
  ].sort(byStart);
});

/** Whether exclamation marks are a word within a sentence, and so possibly the name of a band. */
function isName({ text }: Document, { start, end }: Span): boolean {
  return (start === 0 || /\s/u.test(text.charAt(start - 1))) && /^[ \t]+[\p{Ll}\p{N}]/u.test(text.slice(end));
}

/**
 * Returns the exclamation marks of a row after the first one. Empty if the row may be a name.
 *
 * @returns spans with offsets of the text of the post
 */
export function surplusMarks(doc: Document, row: Span<'doc'>): Span<'post'>[] {
  if (isName(doc, row)) return [];
  return [...doc.text.slice(row.start, row.end).matchAll(/(?<=!)!{2,}/gu)].map(({ 0: marks, index }) =>
    toSourceSpan<'doc'>(doc.map, 0, { start: row.start + index, end: row.start + index + marks.length }),
  );
}
