import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFileStore } from '../../node/cache/file-store.ts';
import { openResultCache, type ResultCache } from '../../node/cache/result-cache.ts';
import { tool } from '../../version.ts';
import type { Io } from '../io/io.ts';

/** Where the cache is kept unless somebody names another place. */
export const defaultCacheFolder = '.sincerity-cache';

/** Of this build: its version alone would not do for those who build it themselves. */
export function buildVersion(): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return `${tool.version} ${size} ${mtimeMs}`;
}

/** The folder in which a run keeps what it found. Absolute. */
export const getCacheFolder = (
  { cacheLocation = defaultCacheFolder }: { readonly cacheLocation?: string },
  cwd: string,
) => resolve(cwd, cacheLocation);

/** What earlier runs have found. */
export function openCache(flags: { readonly cacheLocation?: string }, io: Io): ResultCache {
  return openResultCache({
    store: createFileStore(getCacheFolder(flags, io.cwd())),
    version: buildVersion(),
    onDamage: (reason) => io.stderr.write(`The cache was ignored: ${reason}\n`),
  });
}
