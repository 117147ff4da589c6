import type { Reader } from '../../core/model/reader.ts';
import type { SourceFile } from '../../core/model/source-file.ts';

/** A file with its reader. */
export interface OpenedInput {
  readonly file: SourceFile;
  readonly reader: Reader;
  /** Other files of the same archive with data about its posts. */
  readonly companionFiles?: readonly SourceFile[];
  /** A notice that is not an error, such as a guessed encoding. */
  readonly notice?: string;
}
