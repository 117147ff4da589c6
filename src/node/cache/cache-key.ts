import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { createTempName } from '../files/temp-files.ts';

/** In bytes. */
const keySize = 32;

/** Returns the folder for caches of this user. A relative path would be in the folder that is linted. */
function getUserCacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const named = [XDG_CACHE_HOME, process.platform === 'win32' ? LOCALAPPDATA : undefined];
  const folder = named.find((path) => path !== undefined && isAbsolute(path));
  return folder ?? join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** Returns a key that only this user can read. Git creates no such file, so it cannot come from a repository. */
function readKey(path: string): Buffer | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size !== keySize) return undefined;
  const isPrivate = process.platform === 'win32' || ((stats.mode & 0o077) === 0 && stats.uid === process.getuid?.());
  return isPrivate ? readFileSync(path) : undefined;
}

/**
 * Returns the key that signs the cache entries of this user, so that entries from elsewhere are not used. Creates it on
 * first use. `undefined` if this is not possible.
 */
export function readCacheKey(): Buffer | undefined {
  try {
    const path = join(getUserCacheFolder(), 'sincerity-lint', 'key');
    const key = readKey(path);
    if (key) return key;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const temporary = join(dirname(path), createTempName());
    writeFileSync(temporary, randomBytes(keySize), { flag: 'wx', mode: 0o600 });
    renameSync(temporary, path);
    // Another process may have replaced it.
    return readKey(path);
  } catch {
    return undefined;
  }
}
