import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of one line as a reader counts them: an emoji family is one, a letter with its marks is one. */
export function graphemes(text: string): string[] {
  if (/^[\x20-\x7e]*$/u.test(text)) return [...text];
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Cells that one grapheme takes in a terminal. */
export function cellsOf(grapheme: string): number {
  if (/^[\x20-\x7e]$/u.test(grapheme)) return 1;
  // string-width takes ©, ™ and ↗ for emoji; terminals draw them as text unless a selector follows.
  if (/^(?!\p{Emoji_Presentation})\p{Emoji}$/u.test(grapheme)) return 1;
  return stringWidth(grapheme);
}

/** Cells that a line takes in a terminal. */
export function widthOf(text: string): number {
  return graphemes(text).reduce((sum, grapheme) => sum + cellsOf(grapheme), 0);
}
