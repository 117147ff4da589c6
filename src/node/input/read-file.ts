import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Decoded } from '../../core/model/reader.ts';
import type { Decode } from '../files/input.ts';
import { getErrorReason, maxFileSize } from '../files/read-errors.ts';
import { decode } from './decode.ts';

/** A size for people. */
export const formatMegabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`;

/** That a file has more bytes than are read of one. */
export function tooLargeError(size: number, limit: number): { readonly message: string; readonly hint: string } {
  return {
    message: `This file is too large: ${formatMegabytes(size)}, limit ${formatMegabytes(limit)}.`,
    hint: 'Split it into smaller files.',
  };
}

/** Why a file is not read. */
export function readFileError(stats: Stats, limit: number): { message: string; hint?: string } | undefined {
  if (stats.isDirectory()) return { message: 'This is a folder, not a file.' };
  if (!stats.isFile()) {
    return {
      message: 'This is not a regular file.',
      hint: 'To lint the output of a program, pipe it to `sincerity -`.',
    };
  }
  return stats.size <= limit ? undefined : tooLargeError(stats.size, limit);
}

/** Reads a draft from the disk. Whatever goes wrong is an answer, not an exception. */
export async function readInputFile(path: string, decodeBytes: Decode = decode, limit = maxFileSize): Promise<Decoded> {
  try {
    return readFileError(await stat(path), limit) ?? (await decodeBytes(await readFile(path)));
  } catch (cause) {
    return { message: getErrorReason(cause) };
  }
}
