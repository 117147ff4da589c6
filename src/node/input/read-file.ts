import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Decoded } from '../../core/model/reader.ts';
import { type Decode, decode } from './decode.ts';

/** Files above this size, in bytes, are not read. */
export const maxFileSize = 50 * 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'You may not read this file.',
  EISDIR: 'This is a folder, not a file.',
  ELOOP: 'This link leads back to itself.',
  ENAMETOOLONG: 'This name is too long for a file.',
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EPERM: 'You may not read this file.',
};

/** A size for people. */
export const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`;

/** Why the system would not do something, as a sentence. */
export function reasonOf(cause: unknown): string {
  const { code = '', message = String(cause) } = cause as { readonly code?: string; readonly message?: string };
  return reasons[code] ?? `This file could not be read: ${message}.`;
}

/** That a file has more bytes than are read of one. */
export function tooLarge(size: number, limit: number): { readonly message: string; readonly hint: string } {
  return {
    message: `This file has ${megabytes(size)}; at most ${megabytes(limit)} are read.`,
    hint: 'Split it into smaller files.',
  };
}

/** Why a file is not read. */
export function refusal(stats: Stats, limit: number): { message: string; hint?: string } | undefined {
  if (stats.isDirectory()) return { message: 'This is a folder, not a file.' };
  if (!stats.isFile()) {
    return { message: 'This is no regular file.', hint: 'To lint what a program prints, pipe it to `sincerity -`.' };
  }
  return stats.size <= limit ? undefined : tooLarge(stats.size, limit);
}

/** Reads a draft from the disk. Whatever goes wrong is an answer, not an exception. */
export async function readDraft(path: string, decodeBytes: Decode = decode, limit = maxFileSize): Promise<Decoded> {
  try {
    return refusal(await stat(path), limit) ?? (await decodeBytes(await readFile(path)));
  } catch (cause) {
    return { message: reasonOf(cause) };
  }
}
