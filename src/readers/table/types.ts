import type { Platform } from '../../core/model/post.ts';
import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import type { ColumnMatch } from '../base/column-names.ts';
import type { TableRow } from './row.ts';

/** The layout of a table. */
export interface Layout {
  readonly columns: readonly Column[];
  /** Each column makes posts of its own. A text for all networks is not used for a network with its own text. */
  readonly texts: readonly TextColumn[];
  /** Yes/no columns and their networks. */
  readonly switches: ReadonlyMap<number, Platform>;
  /** The columns of year, month, day, hour and minute, if these are separate. */
  readonly dateColumns: readonly number[];
  /** The index of the first row below the header. */
  readonly firstRow: number;
  /** Whether the file has a header. */
  readonly hasHeader: boolean;
}

export interface Column {
  readonly name: string;
  /** The role of the column, if its name does not decide it. */
  readonly part?: ColumnMatch;
  /** The network of the band that contains the column: the row above the header groups columns by network. */
  readonly band?: Platform;
}

/** A column of texts, and its platform if the texts are for only one. */
export interface TextColumn {
  readonly column: number;
  readonly platform?: Platform;
}

/** Columns that are equally likely to contain the text. */
export interface AmbiguousColumns {
  readonly candidates: readonly string[];
  readonly columns: readonly string[];
}

/** The rows of a table in any file format. */
export interface Table {
  /** The text that contains the cells. */
  readonly source: string;
  /** Iterates over all rows. Each call starts at the first one. */
  records(): Iterable<TableRecord>;
  /** The delimiter. If absent, cells beyond the header are notes, not errors. */
  readonly delimiter?: string;
  /** The name of the sheet, if the workbook has several. */
  readonly sheet?: string;
  /** The platform of posts that have none of their own. */
  readonly platform?: Platform;
}

/** A row, or the error that prevented reading it. */
export type TableRecord =
  | TableRow
  /** `isUnterminated`: whether the rows below may be the rest of this one. */
  | (ReadError & { readonly span: Span; readonly isUnterminated?: boolean });

/** A table whose columns are known. */
export interface ReadableTable extends Table {
  readonly layout: Layout;
}
