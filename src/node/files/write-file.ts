import { constants, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createTempName, removeTempFiles } from './temp-files.ts';

/** Whether a path leads to something that is neither a file nor a folder, and must not be replaced by one. */
function isDevice(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/**
 * Writes a file so that it is there as a whole or as it was before, whenever the process or the machine stops. Keeps its
 * mode, and what a link points at. What is no file, such as a pipe or /dev/null, is written to as it is.
 *
 * @param expected what the file must hold when it is replaced, where somebody else may have written to it meanwhile
 * @returns whether it was written: it is not where it holds something else
 * @throws what the system says where it cannot be written; nothing is left behind then
 */
export async function writeFileWhole(
  path: string,
  content: string | Uint8Array | Iterable<string>,
  expected?: Uint8Array,
): Promise<boolean> {
  if (isDevice(path)) {
    await writeFile(path, content);
    return true;
  }
  const target = existsSync(path) ? realpathSync(path) : path;
  const mode = existsSync(target) ? statSync(target).mode : undefined;
  const folder = dirname(target);
  mkdirSync(folder, { recursive: true });
  removeTempFiles(folder);
  const beside = join(folder, createTempName());
  try {
    const file = await open(beside, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, mode);
    try {
      // What a file may be asked for when it is made is less than what it may have: the umask takes from it.
      if (mode !== undefined) await file.chmod(mode);
      await writeFile(file, content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (expected && !(existsSync(target) && readFileSync(target).equals(expected))) {
      await rm(beside, { force: true });
      return false;
    }
    await rename(beside, target);
    return true;
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
}
