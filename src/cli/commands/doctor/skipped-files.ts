import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filterInputNames, getExtension } from '../../../node/files/input-files.ts';
import { findReader } from '../../../readers/index.ts';

/** A file or folder that is not read, and why. */
export interface SkippedFile {
  /** Absolute. */
  readonly path: string;
  readonly why: string;
}

/** Returns why a file with this name is skipped; `undefined` if it can be an input. */
function reasonIn(name: string): string | undefined {
  if (name === 'node_modules') return 'folder of packages';
  if (name.startsWith('.')) return 'hidden';
  if (filterInputNames([name]).length === 0) return 'file of another tool';
  const extension = getExtension(name);
  const reader = findReader(name);
  if (reader?.isNamed) return `code (.${extension}) outside of an archive`;
  if (reader !== undefined || extension === 'zip') return undefined;
  return extension === '' ? 'no extension' : `no reader for .${extension}`;
}

/** Lists the files of a folder that a search did not find. Hidden folders are skipped. */
export function* findSkippedFiles(folder: string, found: ReadonlySet<string>): Generator<SkippedFile> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (entry.name === '.git' || found.has(path)) continue;
    if (!isFolder) yield { path, why: reasonIn(entry.name) ?? 'not part of the posts of an archive' };
    else if (entry.name === 'node_modules' || entry.name.startsWith('.')) {
      yield { path, why: reasonIn(entry.name) ?? 'hidden' };
    } else yield* findSkippedFiles(path, found);
  }
}

/** The folders of files, each once, and those above them up to the last that also holds the working folder or is a root. */
export function listFolders(files: Iterable<string>, top: (folder: string) => boolean): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = file; !folders.has(folder); folder = dirname(folder)) {
      folders.add(folder);
      if (top(folder) || folder === dirname(folder)) break;
    }
  }
  return [...folders].sort();
}
