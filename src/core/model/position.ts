/**
 * A position in a file: 1-based line and column in UTF-16 units, and a 0-based offset.
 *
 * In a spreadsheet the line is the row, and column and offset count from the start of the cell.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  /** 1-based column in UTF-8 bytes. Set only in findings. */
  readonly byteColumn?: number;
  /** The cell of a spreadsheet, such as `March!C5`. */
  readonly cell?: string;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}
