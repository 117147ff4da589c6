/** The marks that the page is drawn with; the words of posts are not among them. */
export interface Glyphs {
  readonly arrow: string;
  /** Beside the post's own words. */
  readonly bar: string;
  readonly dot: string;
  readonly ellipsis: string;
  /** One cell. */
  readonly underline: string;
}

const unicodeGlyphs: Glyphs = { arrow: '→', bar: '│', dot: '·', ellipsis: '…', underline: '━' };
const asciiGlyphs: Glyphs = { arrow: '->', bar: '|', dot: '-', ellipsis: '...', underline: '^' };

export function glyphsFor(unicode: boolean): Glyphs {
  return unicode ? unicodeGlyphs : asciiGlyphs;
}
