import type { Decoded } from '../../core/model/reader.ts';

/** Something to lint: a file, a version of a file in Git, or standard input. */
export interface Input {
  /** Determines the reader, the configuration, and whether the input is ignored. Plain text if absent. */
  readonly path?: string;
  /** Whether it is a file on disk. Long files on disk are read in parts. */
  readonly isOnDisk?: boolean;
  /** Whether it was found in a folder or by a pattern, and not named itself. */
  readonly isFromSearch?: boolean;
  /** Whether it is the earlier version that an input is compared with. */
  readonly isBase?: boolean;
  /** @param decodeBytes converts bytes to the text that the reader reads */
  read(decodeBytes: Decode): Promise<Decoded>;
}

/** Converts bytes to text. Readers of binary formats have their own function. */
export type Decode = (bytes: Uint8Array) => Decoded | Promise<Decoded>;

/** Files above this size, in bytes, are not read. */
export const maxFileSize = 50 * 1024 * 1024;
