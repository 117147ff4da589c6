import { eastAsianWidth } from 'get-east-asian-width';
import { splitGraphemes } from 'unicode-segmenter/grapheme';

/** Splits a line into user-perceived characters. An emoji family and a letter with its marks are one each. */
export function toGraphemes(text: string): string[] {
  if (/^[\x20-\x7e]*$/u.test(text)) return [...text];
  // Intl.Segmenter keeps a break iterator outside the heap for every text, which is too much for long reports.
  return [...splitGraphemes(text)];
}

/** Characters that are displayed as emoji: by default, with a variation selector, or as a flag. */
const pictured = /^\p{RI}\p{RI}|\p{Emoji_Presentation}|\p{Emoji}\u{FE0F}/u;

/** Returns the number of cells of a grapheme in a terminal. */
export function measureCells(grapheme: string): number {
  if (/^[\x20-\x7e]$/u.test(grapheme)) return 1;
  if (pictured.test(grapheme)) return 2;
  const visible = grapheme.replace(/[\p{M}\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  const code = visible.codePointAt(0);
  return code === undefined ? 0 : eastAsianWidth(code);
}

/** Returns the number of cells of a line in a terminal. */
export function measureWidth(text: string): number {
  return toGraphemes(text).reduce((sum, grapheme) => sum + measureCells(grapheme), 0);
}
