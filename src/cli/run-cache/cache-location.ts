import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCacheKey } from '../../node/cache/cache-key.ts';
import { createFileStore } from '../../node/cache/file-store.ts';
import { openResultCache, type ResultCache } from '../../node/cache/result-cache.ts';
import { tool } from '../../version.ts';
import type { Io } from '../io/io.ts';

/** The default of `--cache-location`. */
export const defaultCacheFolder = '.sincerity-cache';

/** Returns an id of this build. It includes the size and the time of the file, because local builds share a version. */
export function buildVersion(): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return `${tool.version} ${size} ${mtimeMs}`;
}

/** Returns the absolute path of the cache folder. */
export const getCacheFolder = (
  { cacheLocation = defaultCacheFolder }: { readonly cacheLocation?: string },
  cwd: string,
) => resolve(cwd, cacheLocation);

/** Opens the cache of results of earlier runs. */
export function openCache(flags: { readonly cacheLocation?: string }, io: Io): ResultCache {
  return openResultCache({
    store: createFileStore(getCacheFolder(flags, io.cwd()), readCacheKey()),
    version: buildVersion(),
    onDamage: (reason) => io.stderr.write(`The cache was ignored: ${reason}\n`),
  });
}
