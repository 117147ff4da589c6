import type { Position } from './position.ts';
import type { Span } from './span.ts';

/** A path and its decoded text, without a byte order mark. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Position of the text in the file, if it is only part of it. */
  readonly base?: Position;
  /** For a part of a long list: the number of items before it. */
  readonly before?: number;
  /** For a spreadsheet: the cells that the text consists of, in order. */
  readonly cells?: readonly NamedCell[];
}

/** A cell of a spreadsheet. Its span is in the text generated for the sheet. */
export interface NamedCell extends Span<'file'> {
  /** Such as `March!C5`. */
  readonly name: string;
  /** 1-based. */
  readonly row: number;
  /** Why the cell has no text: its formula has no stored value, or failed, or its shared string is missing. */
  readonly fault?: 'formula' | 'error' | 'lost';
}
