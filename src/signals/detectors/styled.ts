import type { Document } from '../../core/model/document.ts';
import type { Edit } from '../../core/model/edit.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

/** A word in symbols that look like letters, or with invisible characters. */
export interface Styled extends Evidence<'styled' | 'hidden'> {
  /** Edits that restore plain letters. Offsets of the post's text. */
  readonly edits: readonly Edit<'post'>[];
}

/**
 * Symbols for formulas and lists that represent a letter or a digit each: the blocks Mathematical Alphanumeric Symbols,
 * Enclosed Alphanumerics (without the digits of lists) and its supplement. Source: UNI.
 */
const symbols = String.raw`\u{1D400}-\u{1D7FF}\u{24B6}-\u{24E9}\u{1F130}-\u{1F149}`;
/** Fullwidth letters: normal beside Chinese characters, styled elsewhere. */
const wide = String.raw`\u{FF10}-\u{FF19}\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}`;
/** Letterlike Symbols that fill the gaps of the alphabets above. Alone they are ℕ, ℝ and ℎ. */
const gaps = String.raw`\u{2102}\u{210A}-\u{210E}\u{2110}-\u{2112}\u{2115}\u{2119}-\u{211D}\u{2124}\u{2128}\u{212C}\u{212D}\u{212F}-\u{2131}\u{2133}\u{2134}\u{2145}-\u{2149}`;
const accents = String.raw`[\u{300}-\u{36F}]{0,3}`;

const eastAsian = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3001-\u303f]/u;

function disguises(letters: string) {
  // Only letters, digits and encircled letters: these blocks also contain symbols of formulas.
  const letter = `(?=[\\p{L}\\p{N}\\p{So}])[${letters}${gaps}]${accents}`;
  return {
    letter: new RegExp(letter, 'gu'),
    run: new RegExp(`(?:${letter})+`, 'gu'),
    phrase: new RegExp(`(?:${letter})+(?:[ \\t'’.,:;!?&/–—-]{1,3}(?:${letter})+)*`, 'gu'),
    distinctive: new RegExp(`[${letters}]`, 'u'),
  };
}

const disguised = { anywhere: disguises(symbols + wide), besideChinese: disguises(symbols) };

/** Whether a text needs a full check. Most posts do not. */
const suspicious = new RegExp(`[${symbols}${wide}\\u{200B}-\\u{200D}\\u{2060}-\\u{2064}\\u{FEFF}]`, 'u');

/** Scripts that do not use invisible characters. Other scripts use them to join and separate letters. */
const alphabet = String.raw`[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\u{300}-\u{36F}]`;
const unseen = String.raw`[\u200b-\u200d\u2060-\u2064\ufeff]`;
const hidden = new RegExp(`${unseen}+`, 'gu');
const wordWithHidden = new RegExp(`(?<!${alphabet})${alphabet}+(?:${unseen}{1,100}${alphabet}+)+`, 'gu');

/** Maps each offset of the post's text to the normalized text. */
function foldedOffsets({ post, map }: Document): Uint32Array {
  const offsets = new Uint32Array(post.text.length + 1);
  let [source, folded] = [0, 0];
  for (const [sourceLength, foldedLength] of map) {
    for (let inside = 0; inside < sourceLength; inside++) {
      offsets[source + inside] = folded + (sourceLength === foldedLength ? inside : 0);
    }
    source += sourceLength;
    folded += foldedLength;
  }
  offsets[source] = folded;
  return offsets;
}

function spansOf(text: string, pattern: RegExp, within: Span<'post'> = { start: 0, end: text.length }): Span<'post'>[] {
  return [...text.slice(within.start, within.end).matchAll(pattern)].map(({ 0: match, index }) => ({
    start: within.start + index,
    end: within.start + index + match.length,
  }));
}

/**
 * Words in styled letters, and words with invisible characters. Excluded text is skipped, and so are URLs, names and
 * hashtags, because a change would break them.
 */
export const styled = memoize((doc): readonly Styled[] => {
  const { text } = doc.post;
  if (!suspicious.test(text)) return [];
  const { letter, run, phrase, distinctive } = disguised[eastAsian.test(text) ? 'besideChinese' : 'anywhere'];
  const offsets = foldedOffsets(doc);
  const folded = ({ start, end }: Span<'post'>): Span<'doc'> => ({
    start: offsets[start] ?? 0,
    end: offsets[end] ?? 0,
  });
  const leading = createSpanIndex([...doc.links, ...doc.mentions, ...doc.hashtags]);
  const others = createSpanIndex(doc.excluded);
  const leads = (span: Span<'post'>) => leading.overlapping(folded(span));
  const isOwn = (span: Span<'post'>) => !others.overlapping(folded(span));
  /** At least this many in a row, and not only ℕ, ℤ and ℝ. */
  const has = (least: number) => (span: Span<'post'>) => {
    const letters = text.slice(span.start, span.end);
    return distinctive.test(letters) && [...letters.matchAll(letter)].length >= least;
  };
  const plain = (span: Span<'post'>): Edit<'post'> => ({
    span,
    text: text.slice(span.start, span.end).normalize('NFKC'),
  });
  const nothing = (span: Span<'post'>): Edit<'post'> => ({ span, text: '' });
  const phrases = spansOf(text, phrase).filter(isOwn);
  const runsOf = (span: Span<'post'>) => spansOf(text, run, span);
  // Three in a row are a word and not variables of a formula. Beside such a word, "we" and "to" are words too.
  const isWord = has(phrases.some((span) => runsOf(span).some(has(3))) ? 2 : 3);
  const styledWords = phrases.flatMap((span): Styled[] => {
    const runs = runsOf(span);
    if (!runs.some(isWord)) return [];
    return [{ ...createEvidence('styled', [], folded(span)), edits: runs.filter((each) => !leads(each)).map(plain) }];
  });
  const broken = spansOf(text, wordWithHidden).flatMap((span): Styled[] => {
    if (!isOwn(span) || leads(span)) return [];
    return [{ ...createEvidence('hidden', [], folded(span)), edits: spansOf(text, hidden, span).map(nothing) }];
  });
  return [...styledWords, ...broken].sort(byStart);
});
