import { constants, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createTempName, removeTempFiles } from './temp-files.ts';

/** Tests whether a path is neither a file nor a folder, such as a device, and must not be replaced. */
function isDevice(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/**
 * Writes a file atomically: if the process or the machine stops, the file has either its old or its new content. Keeps the
 * mode of the file, and writes to the target of a link. Pipes and devices such as /dev/null are written to directly.
 *
 * @param expected the content that the file must still have, if another program can change it
 * @returns `false` if the file was not written because its content differs
 * @throws the system's error if it cannot be written; no temporary file is left
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
      // The umask limits the mode of a new file, so it is set afterwards.
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
