import type { Platform } from '../../core/model/post.ts';
import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import type { ColumnMatch } from '../base/column-names.ts';
import type { TableRow } from './row.ts';

/** What the columns of a table hold. */
export interface Layout {
  readonly columns: readonly Column[];
  /** Each makes posts of its own. A text that is for all networks yields to theirs. */
  readonly texts: readonly TextColumn[];
  /** Columns that say yes or no to a network. */
  readonly switches: ReadonlyMap<number, Platform>;
  /** Columns of year, month, day, hour and minute. */
  readonly moment: readonly number[];
  /** The index of the first row that is no header. */
  readonly firstRow: number;
  /** Whether the columns have names in the file. */
  readonly isWritten: boolean;
}

export interface Column {
  readonly name: string;
  /** What it holds, where its name alone does not say. */
  readonly part?: ColumnMatch;
  /** The network whose band of columns it stands in. */
  readonly band?: Platform;
}

/** A column of texts, and where its texts go when that is a network's own column. */
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
  /** What stands between cells. Where nothing does, cells beyond the header are notes. */
  readonly delimiter?: string;
  /** The sheet, of a workbook with several. */
  readonly sheet?: string;
  /** Where posts go that do not say so. */
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
