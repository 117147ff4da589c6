import { eastAsianWidth } from 'get-east-asian-width';
import { splitGraphemes } from 'unicode-segmenter/grapheme';

/** Splits one line into user-perceived characters: an emoji family is one, a letter with its marks is one. */
export function toGraphemes(text: string): string[] {
  if (/^[\x20-\x7e]*$/u.test(text)) return [...text];
  // Intl.Segmenter keeps a break iterator outside the heap for every text, which is too much for long reports.
  return [...splitGraphemes(text)];
}

/** Drawn as an emoji: by default, by its variation selector, or as a flag. */
const pictured = /^\p{RI}\p{RI}|\p{Emoji_Presentation}|\p{Emoji}\u{FE0F}/u;

/** Returns the cells that a grapheme takes in a terminal. */
export function measureCells(grapheme: string): number {
  if (/^[\x20-\x7e]$/u.test(grapheme)) return 1;
  if (pictured.test(grapheme)) return 2;
  const visible = grapheme.replace(/[\p{M}\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  const code = visible.codePointAt(0);
  return code === undefined ? 0 : eastAsianWidth(code);
}

/** Returns the cells that a line takes in a terminal. */
export function measureWidth(text: string): number {
  return toGraphemes(text).reduce((sum, grapheme) => sum + measureCells(grapheme), 0);
}
