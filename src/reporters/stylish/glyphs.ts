import type { Intent } from '../../core/model/intent.ts';

/** The marks that the context is drawn with; the words of posts are not among them. */
export interface Glyphs {
  readonly arrow: string;
  /** Beside the post's own words. */
  readonly bar: string;
  readonly dot: string;
  readonly ellipsis: string;
  /** One cell. */
  readonly underline: string;
  /** One cell each: what a share fills of its bar, what it leaves, and where its limit is. */
  readonly filled: string;
  readonly empty: string;
  readonly limit: string;
  /** One cell each: a post in a calendar. */
  readonly signs: Readonly<Record<Intent, string>>;
}

const unicodeGlyphs: Glyphs = {
  arrow: '→',
  bar: '│',
  dot: '·',
  ellipsis: '…',
  underline: '━',
  filled: '━',
  empty: '─',
  limit: '┃',
  signs: { promotion: '■', information: '□', conversation: '○', appeal: '△', notice: '▽', unknown: '·' },
};

const asciiGlyphs: Glyphs = {
  arrow: '->',
  bar: '|',
  dot: '-',
  ellipsis: '...',
  underline: '^',
  filled: '#',
  empty: '.',
  limit: '|',
  signs: { promotion: 'P', information: 'i', conversation: 'c', appeal: 'a', notice: 'n', unknown: '?' },
};

export function selectGlyphs(unicode: boolean): Glyphs {
  return unicode ? unicodeGlyphs : asciiGlyphs;
}
