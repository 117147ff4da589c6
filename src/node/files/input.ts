import type { Decoded } from '../../core/model/reader.ts';

/** Something to lint: a file, or what is not on the disk, or not yet. */
export interface Input {
  /** Decides the reader, the configuration and whether it is ignored; plain text without a place when absent. */
  readonly path?: string;
  /** Whether it lies on the disk, from which a long file can be read bit by bit. */
  readonly isOnDisk?: boolean;
  /** Whether a search of a folder or a pattern has found it, and nobody named it. */
  readonly isFromSearch?: boolean;
  /** Whether it is how a draft was, with which it is compared as it is. */
  readonly isBase?: boolean;
  /** @param decodeBytes turns bytes into the text that the draft's reader reads */
  read(decodeBytes: Decode): Promise<Decoded>;
}

/** What turns bytes into text: a reader's own way where it has one. */
export type Decode = (bytes: Uint8Array) => Decoded | Promise<Decoded>;
