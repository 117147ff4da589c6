import type { Document } from '../../core/model/document.ts';
import type { Edit } from '../../core/model/edit.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { type Evidence, evidence } from '../shared/evidence.ts';

/** Words in symbols that look like letters, or with characters in them that nobody sees. */
export interface Styled extends Evidence<'styled' | 'hidden'> {
  /** What puts plain letters in their place. Offsets of the post's own text. */
  readonly edits: readonly Edit<'post'>[];
}

/**
 * Symbols for formulas and lists that stand for a letter or a digit each: the blocks Mathematical Alphanumeric Symbols,
 * Enclosed Alphanumerics (without the digits of lists) and its supplement. Source: UNI.
 */
const symbols = String.raw`\u{1D400}-\u{1D7FF}\u{24B6}-\u{24E9}\u{1F130}-\u{1F149}`;
/** Letters of the width of a Chinese character: at home beside those, a disguise elsewhere. */
const wide = String.raw`\u{FF10}-\u{FF19}\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}`;
/** Letterlike Symbols that fill the gaps of the alphabets above. Alone they are ℕ, ℝ and ℎ. */
const gaps = String.raw`\u{2102}\u{210A}-\u{210E}\u{2110}-\u{2112}\u{2115}\u{2119}-\u{211D}\u{2124}\u{2128}\u{212C}\u{212D}\u{212F}-\u{2131}\u{2133}\u{2134}\u{2145}-\u{2149}`;
const accents = String.raw`[\u{300}-\u{36F}]{0,3}`;

const eastAsian = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3001-\u303f]/u;

function disguises(letters: string) {
  // Of these blocks only letters, digits and encircled letters: some symbols of formulas are among them.
  const letter = `(?=[\\p{L}\\p{N}\\p{So}])[${letters}${gaps}]${accents}`;
  return {
    letter: new RegExp(letter, 'gu'),
    run: new RegExp(`(?:${letter})+`, 'gu'),
    stretch: new RegExp(`(?:${letter})+(?:[ \\t'’.,:;!?&/–—-]{1,3}(?:${letter})+)*`, 'gu'),
    telling: new RegExp(`[${letters}]`, 'u'),
  };
}

const disguised = { anywhere: disguises(symbols + wide), besideChinese: disguises(symbols) };

/** Whether anything here is to be looked at: most posts have nothing of the kind. */
const suspicious = new RegExp(`[${symbols}${wide}\\u{200B}-\\u{200D}\\u{2060}-\\u{2064}\\u{FEFF}]`, 'u');

/** In scripts that need none of them: elsewhere they join, part or break letters as they must. */
const alphabet = String.raw`[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\u{300}-\u{36F}]`;
const unseen = String.raw`[\u200b-\u200d\u2060-\u2064\ufeff]`;
const hidden = new RegExp(`${unseen}+`, 'gu');
const wordWithHidden = new RegExp(`(?<!${alphabet})${alphabet}+(?:${unseen}{1,100}${alphabet}+)+`, 'gu');

/** For each offset of the post's own text, its place in the folded text. */
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
 * Words in styled letters, and words with characters in them that nobody sees. What other people said stays as they said
 * it, and so do addresses, names and tags, which would begin to lead somewhere.
 */
export const styled = memoize((doc): readonly Styled[] => {
  const { text } = doc.post;
  if (!suspicious.test(text)) return [];
  const { letter, run, stretch, telling } = disguised[eastAsian.test(text) ? 'besideChinese' : 'anywhere'];
  const offsets = foldedOffsets(doc);
  const folded = ({ start, end }: Span<'post'>): Span<'doc'> => ({
    start: offsets[start] ?? 0,
    end: offsets[end] ?? 0,
  });
  const leading = createSpanIndex([...doc.links, ...doc.mentions, ...doc.hashtags]);
  const others = createSpanIndex(doc.excluded);
  const leads = (span: Span<'post'>) => leading.overlapping(folded(span));
  const isOwn = (span: Span<'post'>) => !others.overlapping(folded(span));
  /** So many in a row, and not only ℕ, ℤ and ℝ. */
  const has = (least: number) => (span: Span<'post'>) => {
    const letters = text.slice(span.start, span.end);
    return telling.test(letters) && [...letters.matchAll(letter)].length >= least;
  };
  const plain = (span: Span<'post'>): Edit<'post'> => ({
    span,
    text: text.slice(span.start, span.end).normalize('NFKC'),
  });
  const nothing = (span: Span<'post'>): Edit<'post'> => ({ span, text: '' });
  const stretches = spansOf(text, stretch).filter(isOwn);
  const runsOf = (span: Span<'post'>) => spansOf(text, run, span);
  // Three in a row are a word, and no variables of a formula. Beside such a word, "we" and "to" are words as well.
  const isWord = has(stretches.some((span) => runsOf(span).some(has(3))) ? 2 : 3);
  const styledWords = stretches.flatMap((span): Styled[] => {
    const runs = runsOf(span);
    if (!runs.some(isWord)) return [];
    return [{ ...evidence('styled', [], folded(span)), edits: runs.filter((each) => !leads(each)).map(plain) }];
  });
  const broken = spansOf(text, wordWithHidden).flatMap((span): Styled[] => {
    if (!isOwn(span) || leads(span)) return [];
    return [{ ...evidence('hidden', [], folded(span)), edits: spansOf(text, hidden, span).map(nothing) }];
  });
  return [...styledWords, ...broken].sort((a, b) => a.start - b.start);
});
