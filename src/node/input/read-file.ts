import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
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
  try {
    return checkFile(await stat(path), limit) ?? (await decodeBytes(await readFile(path)));
  } catch (cause) {
    return fileErrors.system(cause);
  }
}
