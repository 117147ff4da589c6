import type { Span } from '../../core/model/source-map.ts';

/** A cell as it stands in a file: with quotes, where it has them. */
export interface Cell extends Span {
  readonly quoted: boolean;
  /** 0 for the first one of a row. */
  readonly column: number;
  /** Why there are no words in it, as a sentence, and what to do. */
  readonly fault?: { readonly message: string; readonly hint: string };
}

/** A row of a table, without the cells that a file does not write. */
export interface TableRow {
  readonly cells: readonly Cell[];
  readonly span: Span;
}

/** The words of a row's cells, by column. */
export type RowWords = readonly (string | undefined)[];
