import { eastAsianWidth } from 'get-east-asian-width';
import { splitGraphemes } from 'unicode-segmenter/grapheme';

/** The characters of one line as a reader counts them: an emoji family is one, a letter with its marks is one. */
export function toGraphemes(text: string): string[] {
  if (/^[\x20-\x7e]*$/u.test(text)) return [...text];
  // Node's own segmenter leaves a break iterator outside of the heap for every text, which long reports cannot afford.
  return [...splitGraphemes(text)];
}

/** Drawn as a picture: by itself, by the selector behind it, or as a flag. */
const pictured = /^\p{RI}\p{RI}|\p{Emoji_Presentation}|\p{Emoji}\u{FE0F}/u;

/** Cells that one grapheme takes in a terminal. */
export function measureCells(grapheme: string): number {
  if (/^[\x20-\x7e]$/u.test(grapheme)) return 1;
  if (pictured.test(grapheme)) return 2;
  const visible = grapheme.replace(/[\p{M}\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  const code = visible.codePointAt(0);
  return code === undefined ? 0 : eastAsianWidth(code);
}

/** Cells that a line takes in a terminal. */
export function measureWidth(text: string): number {
  return toGraphemes(text).reduce((sum, grapheme) => sum + measureCells(grapheme), 0);
}
