import type { Intent } from '../../core/model/intent.ts';

/** The characters from which the report is built. */
export interface Glyphs {
  readonly arrow: string;
  /** Left of an excerpt. */
  readonly bar: string;
  /** Between two numbers. */
  readonly dash: string;
  readonly dot: string;
  readonly ellipsis: string;
  /** One cell. */
  readonly underline: string;
  /** The parts of a bar, one cell each: the share, the rest and the limit. */
  readonly filled: string;
  readonly empty: string;
  readonly limit: string;
  /** A post in a timeline, one cell each. */
  readonly signs: Readonly<Record<Intent, string>>;
}

const unicodeGlyphs: Glyphs = {
  arrow: '→',
  bar: '│',
  dash: '–',
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
  dash: '-',
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
