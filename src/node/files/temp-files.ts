import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** In milliseconds. A temporary file of this age was left by a killed process. */
const longest = 3_600_000;

const cleared = new Set<string>();

/** The name of a file that is being written, and will take the place of another one of its folder when it is whole. */
export const createTempName = (): string => `.sincerity-${randomUUID()}.tmp`;

const isWhileWritten = (name: string) => /^\.sincerity-[\da-f-]{36}\.tmp$/u.test(name);

/** Removes what runs that were killed have left in a folder. It looks once: before the first file is written there. */
export function removeTempFiles(folder: string): void {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  try {
    for (const name of readdirSync(folder).filter(isWhileWritten)) {
      const { mtimeMs } = statSync(join(folder, name));
      if (Date.now() - mtimeMs > longest) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // The file belongs to another user or is already gone.
  }
}
