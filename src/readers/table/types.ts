import type { Platform } from '../../core/model/post.ts';
import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import type { ColumnMatch } from '../base/column-names.ts';
import type { TableRow } from './row.ts';

/** The layout of a table: the roles of its columns. */
export interface Layout {
  readonly columns: readonly Column[];
  /**
   * The columns of texts. Each one yields posts. A text for all networks is not used for networks with their own text.
   */
  readonly texts: readonly TextColumn[];
  /** Yes/no columns and their networks. */
  readonly switches: ReadonlyMap<number, Platform>;
  /** The columns of year, month, day, hour and minute, if the date is split into cells. */
  readonly dateColumns: readonly number[];
  /** The index of the first row below the header. */
  readonly firstRow: number;
  /** Whether the file has a header. */
  readonly hasHeader: boolean;
}

export interface Column {
  readonly name: string;
  /** The role of the column, if its name does not determine it. */
  readonly part?: ColumnMatch;
  /** The network of the column's band: a row above the header may group columns by network. */
  readonly band?: Platform;
}

/** A column of texts, and its platform if they are for only one. */
export interface TextColumn {
  readonly column: number;
  readonly platform?: Platform;
}

/** Columns that are equally likely to contain the text, and all columns of the table. */
export interface AmbiguousColumns {
  readonly candidates: readonly string[];
  readonly columns: readonly string[];
}

/** A table in any file format. */
export interface Table {
  /** The text that contains the cells. */
  readonly source: string;
  /** Iterates over all rows. Each call starts at the first row. */
  records(): Iterable<TableRecord>;
  /** The delimiter. If absent, cells beyond the header are ignored as notes. */
  readonly delimiter?: string;
  /** The name of the sheet, if the workbook has several. */
  readonly sheet?: string;
  /** The platform of posts without their own. */
  readonly platform?: Platform;
}

/** A row, or the error that prevented reading it. */
export type TableRecord =
  | TableRow
  /** `isUnterminated`: whether the next rows may be the rest of this one. */
  | (ReadError & { readonly span: Span; readonly isUnterminated?: boolean });

/** A table with a known layout. */
export interface ReadableTable extends Table {
  readonly layout: Layout;
}
