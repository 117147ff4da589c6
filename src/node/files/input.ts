import type { Decoded } from '../../core/model/reader.ts';

/** Something to lint: a file, or what is not on the disk, or not yet. */
export interface Input {
  /** Decides the reader, the configuration and whether it is ignored; plain text without a place when absent. */
  readonly path?: string;
  /** Whether it is on disk, so that a long file can be read piece by piece. */
  readonly isOnDisk?: boolean;
  /** Whether it was found by a folder or a pattern and not named itself. */
  readonly isFromSearch?: boolean;
  /** Whether it is the earlier version of an input that is compared. */
  readonly isBase?: boolean;
  /** @param decodeBytes turns bytes into the text that the draft's reader reads */
  read(decodeBytes: Decode): Promise<Decoded>;
}

/** Converts bytes to text; a reader may have its own function. */
export type Decode = (bytes: Uint8Array) => Decoded | Promise<Decoded>;

/** Files above this size, in bytes, are not read. */
export const maxFileSize = 50 * 1024 * 1024;
