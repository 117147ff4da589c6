import type { Document } from '../../core/model/document.ts';
import type { Edit } from '../../core/model/edit.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

/** A word in symbols that look like letters, or with invisible characters. */
export interface Styled extends Evidence<'styled' | 'hidden'> {
  /** Edits that restore plain letters. Offsets are those of the text of the post. */
  readonly edits: readonly Edit<'post'>[];
}

/**
 * Symbols that stand for a letter or a digit in formulas and lists: the blocks Mathematical Alphanumeric Symbols,
 * Enclosed Alphanumerics (without the digits of lists) and its supplement. Source: UNI.
 */
const symbols = String.raw`\u{1D400}-\u{1D7FF}\u{24B6}-\u{24E9}\u{1F130}-\u{1F149}`;
/** Fullwidth letters and digits: normal in Chinese text, styled elsewhere. */
const wide = String.raw`\u{FF10}-\u{FF19}\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}`;
/** Letterlike Symbols that fill gaps of the alphabets above. Alone, they are symbols such as ℕ, ℝ and ℎ. */
const gaps = String.raw`\u{2102}\u{210A}-\u{210E}\u{2110}-\u{2112}\u{2115}\u{2119}-\u{211D}\u{2124}\u{2128}\u{212C}\u{212D}\u{212F}-\u{2131}\u{2133}\u{2134}\u{2145}-\u{2149}`;
const accents = String.raw`[\u{300}-\u{36F}]{0,3}`;

const eastAsian = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3001-\u303f]/u;

function createPatterns(letters: string) {
  // The blocks also contain mathematical operators, so the category is checked too.
  const letter = `(?=[\\p{L}\\p{N}\\p{So}])[${letters}${gaps}]${accents}`;
  return {
    letter: new RegExp(letter, 'gu'),
    run: new RegExp(`(?:${letter})+`, 'gu'),
    phrase: new RegExp(`(?:${letter})+(?:[ \\t'’.,:;!?&/–—-]{1,3}(?:${letter})+)*`, 'gu'),
    distinctive: new RegExp(`[${letters}]`, 'u'),
  };
}

const patterns = { withFullwidth: createPatterns(symbols + wide), eastAsian: createPatterns(symbols) };

/** Whether a text needs a full check. Most posts do not. */
const suspicious = new RegExp(`[${symbols}${wide}\\u{200B}-\\u{200D}\\u{2060}-\\u{2064}\\u{FEFF}]`, 'u');

/** Scripts in which invisible characters have no function. In others they join and separate letters. */
const alphabet = String.raw`[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\u{300}-\u{36F}]`;
const invisible = String.raw`[\u200b-\u200d\u2060-\u2064\ufeff]`;
const hidden = new RegExp(`${invisible}+`, 'gu');
const wordWithHidden = new RegExp(`(?<!${alphabet})${alphabet}+(?:${invisible}{1,100}${alphabet}+)+`, 'gu');

/** Returns the offset in the normalized text for each offset in the text of the post. */
function mapOffsets({ post, map }: Document): Uint32Array {
  const offsets = new Uint32Array(post.text.length + 1);
  let [source, target] = [0, 0];
  for (const [sourceLength, targetLength] of map) {
    for (let inside = 0; inside < sourceLength; inside++) {
      offsets[source + inside] = target + (sourceLength === targetLength ? inside : 0);
    }
    source += sourceLength;
    target += targetLength;
  }
  offsets[source] = target;
  return offsets;
}

function findSpans(
  text: string,
  pattern: RegExp,
  within: Span<'post'> = { start: 0, end: text.length },
): Span<'post'>[] {
  return [...text.slice(within.start, within.end).matchAll(pattern)].map(({ 0: match, index }) => ({
    start: within.start + index,
    end: within.start + index + match.length,
  }));
}

/**
 * Words in styled letters, and words with invisible characters. Excluded text is skipped. URLs, mentions and hashtags
 * are not edited, because a change would break them.
 */
export const styled = memoize((doc): readonly Styled[] => {
  const { text } = doc.post;
  if (!suspicious.test(text)) return [];
  const { letter, run, phrase, distinctive } = patterns[eastAsian.test(text) ? 'eastAsian' : 'withFullwidth'];
  const offsets = mapOffsets(doc);
  const toDoc = ({ start, end }: Span<'post'>): Span<'doc'> => ({
    start: offsets[start] ?? 0,
    end: offsets[end] ?? 0,
  });
  const fixed = createSpanIndex([...doc.links, ...doc.mentions, ...doc.hashtags]);
  const others = createSpanIndex(doc.excluded);
  const isFixed = (span: Span<'post'>) => fixed.overlapping(toDoc(span));
  const isOwn = (span: Span<'post'>) => !others.overlapping(toDoc(span));
  /** Returns a test for a minimum number of symbols that are not only letterlike symbols such as ℕ. */
  const has = (minLetters: number) => (span: Span<'post'>) => {
    const letters = text.slice(span.start, span.end);
    return distinctive.test(letters) && [...letters.matchAll(letter)].length >= minLetters;
  };
  const plain = (span: Span<'post'>): Edit<'post'> => ({
    span,
    text: text.slice(span.start, span.end).normalize('NFKC'),
  });
  const removal = (span: Span<'post'>): Edit<'post'> => ({ span, text: '' });
  const phrases = findSpans(text, phrase).filter(isOwn);
  const findRuns = (span: Span<'post'>) => findSpans(text, run, span);
  // Three symbols in a row are a word and not variables of a formula. In a post with such a word, two are a word too.
  const isWord = has(phrases.some((span) => findRuns(span).some(has(3))) ? 2 : 3);
  const styledWords = phrases.flatMap((span): Styled[] => {
    const runs = findRuns(span);
    if (!runs.some(isWord)) return [];
    return [{ ...createEvidence('styled', [], toDoc(span)), edits: runs.filter((each) => !isFixed(each)).map(plain) }];
  });
  const broken = findSpans(text, wordWithHidden).flatMap((span): Styled[] => {
    if (!isOwn(span) || isFixed(span)) return [];
    return [{ ...createEvidence('hidden', [], toDoc(span)), edits: findSpans(text, hidden, span).map(removal) }];
  });
  return [...styledWords, ...broken].sort(byStart);
});
