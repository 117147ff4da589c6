/**
 * A place in a file: 1-based line and column in UTF-16 units, and the offset from its start.
 *
 * In a spreadsheet the line is the row, and column and offset count from the start of the cell.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  /** The column in bytes of UTF-8, 1-based; of findings only. */
  readonly byteColumn?: number;
  /** The cell of a spreadsheet: `March!C5`. */
  readonly cell?: string;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}
