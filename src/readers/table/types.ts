import type { Platform } from '../../core/model/post.ts';
import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import type { ColumnMatch } from '../base/column-names.ts';
import type { TableRow } from './row.ts';

/** The layout of a table. */
export interface Layout {
  readonly columns: readonly Column[];
  /** Each makes posts of its own. A text that is for all networks yields to theirs. */
  readonly texts: readonly TextColumn[];
  /** Columns with yes or no for a network. */
  readonly switches: ReadonlyMap<number, Platform>;
  /** Columns of year, month, day, hour and minute. */
  readonly moment: readonly number[];
  /** The index of the first row that is no header. */
  readonly firstRow: number;
  /** Whether the file has a header. */
  readonly isWritten: boolean;
}

export interface Column {
  readonly name: string;
  /** The role of the column, if its name does not decide it. */
  readonly part?: ColumnMatch;
  /** The network whose band of columns it stands in. */
  readonly band?: Platform;
}

/** A column of texts, and its platform if it is the column of a network. */
export interface TextColumn {
  readonly column: number;
  readonly platform?: Platform;
}

/** Columns that claim the text with equal right. */
export interface AmbiguousColumns {
  readonly claims: readonly string[];
  readonly columns: readonly string[];
}

/** Rows of cells, whatever file they stand in. */
export interface Table {
  /** The text in which the cells lie. */
  readonly source: string;
  /** From the first one on, each time. */
  records(): Iterable<TableRecord>;
  /** The delimiter. In a file without one, cells beyond the header are notes. */
  readonly delimiter?: string;
  /** The sheet, of a workbook with several. */
  readonly sheet?: string;
  /** The platform of posts without one. */
  readonly platform?: Platform;
}

/** A row, or what kept it from being read. */
export type TableRecord =
  | TableRow
  /** `isTorn`: whether the rows below may be the rest of this one. */
  | (ReadError & { readonly span: Span; readonly isUnterminated?: boolean });

/** A table whose columns are known. */
export interface ReadableTable extends Table {
  readonly layout: Layout;
}
