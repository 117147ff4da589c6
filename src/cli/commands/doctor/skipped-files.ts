import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filterInputNames, getExtension } from '../../../node/files/input-files.ts';
import { findReader } from '../../../readers/index.ts';

/** A file or folder that is not linted, and the reason. */
export interface SkippedFile {
  /** Absolute path. In a diagnosis, it is relative to the working folder. */
  readonly path: string;
  readonly why: string;
}

/** Returns why a file with this name is skipped, or `undefined` if it can be an input. */
function getNameReason(name: string): string | undefined {
  if (name === 'node_modules') return 'package folder';
  if (name.startsWith('.')) return 'hidden';
  if (filterInputNames([name]).length === 0) return 'configuration file';
  const extension = getExtension(name);
  const reader = findReader(name);
  if (reader?.isNamed) return `code (.${extension}) outside of an archive`;
  if (reader !== undefined || extension === 'zip') return undefined;
  return extension === '' ? 'no extension' : `no reader for .${extension}`;
}

/** Yields the files of a folder that a search did not find, and the folders that it does not search. */
export function* findSkippedFiles(folder: string, found: ReadonlySet<string>): Generator<SkippedFile> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (entry.name === '.git' || found.has(path)) continue;
    if (!isFolder) yield { path, why: getNameReason(entry.name) ?? 'archive file without posts' };
    else if (entry.name === 'node_modules' || entry.name.startsWith('.')) {
      yield { path, why: getNameReason(entry.name) ?? 'hidden' };
    } else yield* findSkippedFiles(path, found);
  }
}

/** Returns folders and their parents, each once, up to the first for which `isTop` is true. Sorted. */
export function listFolders(startFolders: Iterable<string>, isTop: (folder: string) => boolean): string[] {
  const folders = new Set<string>();
  for (const start of startFolders) {
    for (let folder = start; !folders.has(folder); folder = dirname(folder)) {
      folders.add(folder);
      if (isTop(folder) || folder === dirname(folder)) break;
    }
  }
  return [...folders].sort();
}
