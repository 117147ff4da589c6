import { UserError } from '../../core/model/user-error.ts';
import { getOwn } from '../../core/text/get-own.ts';
import { toDisplayPath } from '../../node/files/display-path.ts';
import { writeFileWhole } from '../../node/files/write-file.ts';
import { outputErrors } from './errors.ts';
import { bufferWrites } from './write-stream.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied.',
  EEXIST: 'A parent of this path is not a folder.',
  EISDIR: 'This is a folder, not a file.',
  ENAMETOOLONG: 'The file name is too long.',
  ENOSPC: 'The disk is full.',
  ENOTDIR: 'A parent of this path is not a folder.',
  EPERM: 'Permission denied.',
  EROFS: 'The file system is read-only.',
};

/** Returns the reason of a system error as a sentence, or `undefined` for other errors. */
export function explainWriteError(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('syscall' in cause)) return undefined;
  const { code = '' } = cause as NodeJS.ErrnoException;
  return getOwn(reasons, code) ?? `Writing failed: ${cause.message}.`;
}

/**
 * Writes a report to a file atomically. Missing folders are created.
 *
 * @param file absolute path
 * @throws {UserError} if the file cannot be written
 */
export async function writeReport(file: string, text: string | Iterable<string>, cwd: string): Promise<void> {
  try {
    await writeFileWhole(file, typeof text === 'string' ? text : bufferWrites(text));
  } catch (cause) {
    const reason = explainWriteError(cause);
    if (reason === undefined) throw cause;
    throw new UserError(outputErrors.notWritten('report', reason), { at: toDisplayPath(file, cwd), cause });
  }
}
