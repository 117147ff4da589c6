import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { ErrorDetails } from '../../core/model/error-details.ts';
import type { Decoded } from '../../core/model/reader.ts';
import { fileErrors } from '../files/errors.ts';
import { type Decode, maxFileSize } from '../files/input.ts';
import { decode } from './decode.ts';

/**
 * Returns why a file cannot be read; `undefined` if it can.
 *
 * @param limit maximum size in bytes
 */
export function checkFile(stats: Stats, limit: number): ErrorDetails | undefined {
  if (stats.isDirectory()) return fileErrors.isFolder();
  if (!stats.isFile()) return fileErrors.notRegular();
  return stats.size <= limit ? undefined : fileErrors.tooLarge(stats.size, limit);
}

/** Reads and decodes a file on disk. Never throws: an error of the file system is returned. */
export async function readInputFile(path: string, decodeBytes: Decode = decode, limit = maxFileSize): Promise<Decoded> {
  let file: FileHandle | undefined;
  let bytes: Buffer;
  try {
    // Without O_NONBLOCK, opening a pipe waits for a writer, and some files of the system have no end.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const error = checkFile(await file.stat(), limit);
    if (error) return error;
    bytes = await file.readFile();
  } catch (cause) {
    return fileErrors.system(cause);
  } finally {
    await file?.close();
  }
  return decodeBytes(bytes);
}
