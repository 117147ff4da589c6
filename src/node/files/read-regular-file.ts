import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { ErrorDetails } from '../../core/model/error-details.ts';
import { fileErrors } from './errors.ts';

/** In bytes: the limit for configurations, ignore files and baselines. */
const maxSettingSize = 10 * 1024 * 1024;

/** Why a file was not read, although the system would read it. */
class FileError extends Error {
  readonly details: ErrorDetails;

  constructor(details: ErrorDetails) {
    super(details.message);
    this.details = details;
  }
}

/**
 * Reads a file unless it is a pipe, a socket or a device: reading these may never end. The check is on the opened file, so a
 * link or a change in the meantime makes no difference.
 *
 * @param maxSize in bytes
 * @throws {FileError} if it is not a regular file or too large; the error of the system if it cannot be opened
 */
export function readRegularFile(path: string, maxSize = maxSettingSize): Buffer {
  // Without O_NONBLOCK, opening a pipe waits for a writer. Windows has neither.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw new FileError(fileErrors.isFolder());
    if (!stats.isFile()) throw new FileError(fileErrors.notRegular());
    if (stats.size > maxSize) throw new FileError(fileErrors.tooLarge(stats.size, maxSize));
    // Files of /proc have no size and may have no end.
    return stats.size === 0 ? Buffer.alloc(0) : readFileSync(file);
  } finally {
    closeSync(file);
  }
}
