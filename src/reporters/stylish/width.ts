import { eastAsianWidth } from 'get-east-asian-width';

let segmenter: Intl.Segmenter | undefined;

/** The characters of one line as a reader counts them: an emoji family is one, a letter with its marks is one. */
export function graphemes(text: string): string[] {
  if (/^[\x20-\x7e]*$/u.test(text)) return [...text];
  // Made when the first text beyond ASCII is shown: it takes longer to make than such a text to print.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Drawn as a picture: by itself, by the selector behind it, or as a flag. */
const pictured = /^\p{RI}\p{RI}|\p{Emoji_Presentation}|\p{Emoji}\u{FE0F}/u;

/** Cells that one grapheme takes in a terminal. */
export function cellsOf(grapheme: string): number {
  if (/^[\x20-\x7e]$/u.test(grapheme)) return 1;
  if (pictured.test(grapheme)) return 2;
  const visible = grapheme.replace(/[\p{M}\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  const code = visible.codePointAt(0);
  return code === undefined ? 0 : eastAsianWidth(code);
}

/** Cells that a line takes in a terminal. */
export function widthOf(text: string): number {
  return graphemes(text).reduce((sum, grapheme) => sum + cellsOf(grapheme), 0);
}
