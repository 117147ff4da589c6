import type { Position } from './position.ts';
import type { Span } from './span.ts';

/** A path and its decoded text, without a byte order mark. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** The position of the text in the file, if the text is only a part of it. */
  readonly base?: Position;
  /** Number of items before the text, if it is a part of a long list. */
  readonly before?: number;
  /** The cells that the text consists of, in order, if the file is a spreadsheet. */
  readonly cells?: readonly NamedCell[];
}

/** A cell of a spreadsheet. Its span is in the text generated for the sheet. */
export interface NamedCell extends Span<'file'> {
  /** The reference of the cell, such as `March!C5`. */
  readonly name: string;
  /** 1-based. */
  readonly row: number;
  /** The reason why the cell has no text: a formula without a stored value, a failed formula, or a missing string. */
  readonly fault?: 'formula' | 'error' | 'lost';
}
