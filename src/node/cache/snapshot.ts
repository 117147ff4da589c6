import { type Dirent, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readRegularFile } from '../files/read-regular-file.ts';
import { createDigest } from './file-store.ts';

/** The metadata of a file, and a hash of its content if the report depends on it. */
interface FileState {
  readonly size: number;
  /** Time in milliseconds. */
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
  readonly digest?: string;
}

/** The state of the files that a run may read. It can be stored as JSON. */
export interface Snapshot {
  /** Time of the snapshot in milliseconds. */
  readonly at: number;
  /** Hash of the names in each searched folder, by path. */
  readonly folders: Readonly<Record<string, string>>;
  /** Hash of the names of configuration and ignore files in each parent of these folders, by path. */
  readonly above: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, FileState>>;
}

/**
 * Maximum resolution of file times in milliseconds. A file that was changed within this time before the snapshot may
 * have changed again without a new time.
 */
const timeResolution = 2_000;

/** Whether an entry is a configuration or ignore file, which affects all folders below. */
const isSetting = ({ name }: Dirent) =>
  /^(?:\.config|\.git|\.gitignore|\.sincerityignore|\.sincerityrc.*|package\.json|sincerity\.config\..+)$/u.test(name);

const isSearched = ({ name }: Dirent) => !name.startsWith('.') && name !== 'node_modules';

/** Returns the name of a file, or the name of a folder with a slash. `undefined` for links and other entries. */
function getEntryName(entry: Dirent): string | undefined {
  if (entry.isDirectory()) return `${entry.name}/`;
  return entry.isFile() ? entry.name : undefined;
}

function readState(path: string, withContent: boolean): FileState {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  const state = { size, modified: mtimeMs, changed: ctimeMs, inode: ino };
  return withContent ? { ...state, digest: createDigest(readRegularFile(path, Number.POSITIVE_INFINITY)) } : state;
}

const hashNames = (entries: readonly Dirent[]) => createDigest(entries.map(getEntryName).sort().join('\n'));

/** Yields the parents of a folder, the nearest first. */
function* listParents(folder: string): Generator<string> {
  for (let path = folder; path !== dirname(path); path = dirname(path)) yield dirname(path);
}

function listEntries(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}

/**
 * Takes a snapshot of the files that a run may read.
 *
 * @param roots absolute paths of files and folders
 * @param isInput whether a file of this name is read by a run
 * @param more paths of other files that the report depends on
 * @returns `undefined` if the snapshot would not be complete, for example because of links and missing files
 */
export function takeSnapshot(
  roots: readonly string[],
  isInput: (name: string) => boolean,
  more: readonly string[] = [],
): Snapshot | undefined {
  const at = Date.now();
  const folders: Record<string, string> = {};
  const above: Record<string, string> = {};
  const files: Record<string, FileState> = {};
  const addFolder = (folder: string): boolean => {
    const entries = listEntries(folder);
    const relevant = entries.filter((entry) => isSearched(entry) || isSetting(entry));
    folders[folder] = hashNames(relevant);
    return relevant.every((entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) files[path] = readState(path, isInput(entry.name) || isSetting(entry));
      else if (!entry.isDirectory()) return false;
      else if (isSearched(entry)) return addFolder(path);
      return true;
    });
  };
  /** Adds only the configuration and ignore files of a parent folder. */
  const addParent = (folder: string): void => {
    if (above[folder] !== undefined) return;
    const settings = listEntries(folder).filter(isSetting);
    above[folder] = hashNames(settings);
    for (const { name } of settings.filter((entry) => entry.isFile())) {
      files[join(folder, name)] = readState(join(folder, name), true);
    }
  };
  try {
    for (const root of roots) {
      if (!statSync(root).isDirectory()) files[root] = readState(root, true);
      else if (!addFolder(root)) return undefined;
      for (const folder of listParents(root)) addParent(folder);
    }
    for (const path of more) files[resolve(path)] = readState(path, true);
  } catch {
    // The run itself reports missing and unreadable files.
    return undefined;
  }
  return { at, folders, above, files };
}

function isSameFile(path: string, then: FileState, at: number): boolean {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  const isUntouched = size === then.size && mtimeMs === then.modified && ctimeMs === then.changed && ino === then.inode;
  if (isUntouched && Math.max(mtimeMs, ctimeMs) < at - timeResolution) return true;
  return (
    then.digest !== undefined &&
    size === then.size &&
    createDigest(readRegularFile(path, Number.POSITIVE_INFINITY)) === then.digest
  );
}

/**
 * Whether nothing has changed since a snapshot: all names are the same, and all files are untouched or have the same
 * content.
 */
export function isCurrent({ at, folders, above, files }: Snapshot): boolean {
  const isSame =
    (isRelevant: (entry: Dirent) => boolean) =>
    ([folder, names]: readonly [string, string]) =>
      hashNames(listEntries(folder).filter(isRelevant)) === names;
  try {
    return (
      Object.entries(folders).every(isSame((entry) => isSearched(entry) || isSetting(entry))) &&
      Object.entries(above).every(isSame(isSetting)) &&
      Object.entries(files).every(([path, state]) => isSameFile(path, state, at))
    );
  } catch {
    // A file was deleted.
    return false;
  }
}
