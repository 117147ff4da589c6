import type { Position } from './position.ts';
import type { Span } from './span.ts';

/** A file's name and its decoded text, without a byte order mark. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Where in the file the text begins, when it is not the whole file. */
  readonly base?: Position;
  /** Of a piece of a long list, how many items of the list come before it. */
  readonly before?: number;
  /** Of a spreadsheet, the cells that the text consists of, in order. */
  readonly cells?: readonly NamedCell[];
}

/** A cell of a spreadsheet. Its span is one of the text that stands for the sheet. */
export interface NamedCell extends Span<'file'> {
  /** As people call it: `March!C5`. */
  readonly name: string;
  /** 1-based. */
  readonly row: number;
  /** Why it has no words: its formula was saved without a value, or failed, or the file has lost what it refers to. */
  readonly fault?: 'formula' | 'error' | 'lost';
}
