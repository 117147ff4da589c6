import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { RandomAccessReader } from 'yauzl';

const blockSize = 1024 ** 2;

/**
 * Reads a ZIP from disk in blocks: the library reads the central directory in pieces of about fifty bytes, which would be
 * hundreds of thousands of reads for a large archive.
 *
 * @param base the class of the library, which is loaded only if there is a ZIP
 */
export function iterateBlocks(base: typeof RandomAccessReader, file: FileHandle, path: string): RandomAccessReader {
  class Blocks extends base {
    #block = Buffer.alloc(0);
    #start = 0;

    override _readStreamForRange(start: number, end: number): Readable {
      return createReadStream(path, { start, end: end - 1 });
    }

    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, bytesRead?: number) => void,
    ): void {
      this.#fill(position, length).then(
        (from) => callback(null, this.#block.copy(buffer, offset, from, from + length)),
        callback,
      );
    }

    /** Loads a range of the file into the block, and returns its offset in the block. */
    async #fill(position: number, length: number): Promise<number> {
      const from = position - this.#start;
      if (from >= 0 && from + length <= this.#block.length) return from;
      const block = Buffer.alloc(Math.max(blockSize, length));
      const { bytesRead } = await file.read(block, 0, block.length, position);
      [this.#block, this.#start] = [block.subarray(0, bytesRead), position];
      return 0;
    }

    override close(callback: (error: Error | null) => void): void {
      file.close().then(() => callback(null), callback);
    }
  }
  return new Blocks();
}
