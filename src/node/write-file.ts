import { randomUUID } from 'node:crypto';
import { constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file so that it is there as a whole or as it was before, whenever the process or the machine stops. Keeps its
 * mode, and what a link points at.
 *
 * @throws what the system says where it cannot be written; nothing is left behind then
 */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = existsSync(path) ? realpathSync(path) : path;
  const mode = existsSync(target) ? statSync(target).mode : 0o666;
  mkdirSync(dirname(target), { recursive: true });
  const beside = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    const file = await open(beside, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
}
