import { UserError } from '../../core/model/user-error.ts';
import { toDisplayPath } from '../../node/files/display-path.ts';
import { writeFileWhole } from '../../node/files/write-file.ts';
import { bufferWrites } from './write-stream.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'You may not write there.',
  EEXIST: 'One of its folders is a file.',
  EISDIR: 'This is a folder, not a file.',
  ENAMETOOLONG: 'This name is too long for a file.',
  ENOSPC: 'There is no room left on the disk.',
  ENOTDIR: 'One of its folders is a file.',
  EPERM: 'You may not write there.',
  EROFS: 'Nothing can be written to this disk.',
};

/** Why the system would not write something, as a sentence; nothing where it was not the system. */
export function explainWriteError(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('syscall' in cause)) return undefined;
  const { code = '' } = cause as NodeJS.ErrnoException;
  return reasons[code] ?? `It could not be written: ${cause.message}.`;
}

/**
 * Writes a report into a file, whose folders are made where they are missing. The file is whole, or as it was.
 *
 * @param file absolute
 * @throws UserError where it cannot be written
 */
export async function writeReport(file: string, text: string | Iterable<string>, cwd: string): Promise<void> {
  try {
    await writeFileWhole(file, typeof text === 'string' ? text : bufferWrites(text));
  } catch (cause) {
    const reason = explainWriteError(cause);
    if (reason === undefined) throw cause;
    throw new UserError(`The report was not written. ${reason}`, { at: toDisplayPath(file, cwd), cause });
  }
}
