import type { Reader } from '../../core/model/reader.ts';
import type { SourceFile } from '../../core/model/source-file.ts';

/** A file together with what reads it. */
export interface OpenedInput {
  readonly file: SourceFile;
  readonly reader: Reader;
  /** Files of the same archive that tell more of its posts. */
  readonly companionFiles?: readonly SourceFile[];
  /** What is no problem but worth saying, such as a guessed encoding. */
  readonly notice?: string;
}
