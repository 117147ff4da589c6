import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** In milliseconds. An older temporary file was left by a killed process. */
const maxAge = 3_600_000;

const cleared = new Set<string>();

/** Returns a name for a file that replaces another file in its folder after it is completely written. */
export const createTempName = (): string => `.sincerity-${randomUUID()}.tmp`;

const isTempName = (name: string) => /^\.sincerity-[\da-f-]{36}\.tmp$/u.test(name);

/** Removes the temporary files of killed runs from a folder, once per process. */
export function removeTempFiles(folder: string): void {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  try {
    for (const name of readdirSync(folder).filter(isTempName)) {
      const { mtimeMs } = statSync(join(folder, name));
      if (Date.now() - mtimeMs > maxAge) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // The file belongs to another user or is already gone.
  }
}
