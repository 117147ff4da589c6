import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createDigest } from './file-store.ts';

/** The metadata of a file, and a digest of its content if that matters. */
interface Traits {
  readonly size: number;
  /** In milliseconds. */
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
  readonly digest?: string;
}

/** The files that a run may look at, as they are at some moment. Plain data. */
export interface Snapshot {
  /** When it was taken, in milliseconds. */
  readonly at: number;
  /** Names in each folder that is searched. */
  readonly folders: Readonly<Record<string, string>>;
  /** For each parent of these folders, the names of configuration and ignore files. */
  readonly above: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, Traits>>;
}

/** A file that is younger than this may have been written again within the same tick of its clock. In milliseconds. */
const oneTick = 2_000;

/** Configuration and ignore files, which affect inputs from any parent folder. */
const decides = ({ name }: Dirent) =>
  /^(?:\.config|\.git|\.gitignore|\.sincerityignore|\.sincerityrc.*|package\.json|sincerity\.config\..+)$/u.test(name);

const isSeen = ({ name }: Dirent) => !name.startsWith('.') && name !== 'node_modules';

/** A name of a folder ends in a slash. What is neither a file nor a folder may be anything tomorrow. */
function nameOf(entry: Dirent): string | undefined {
  if (entry.isDirectory()) return `${entry.name}/`;
  return entry.isFile() ? entry.name : undefined;
}

function traitsOf(path: string, holds: boolean): Traits {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  const traits = { size, modified: mtimeMs, changed: ctimeMs, inode: ino };
  return holds ? { ...traits, digest: createDigest(readFileSync(path)) } : traits;
}

const namesOf = (entries: readonly Dirent[]) => createDigest(entries.map(nameOf).sort().join('\n'));

/** The folders above one, the nearest first. */
function* above(folder: string): Generator<string> {
  for (let path = folder; path !== dirname(path); path = dirname(path)) yield dirname(path);
}

function entriesIn(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}

/**
 * Takes down what a run over some files and folders may look at.
 *
 * @param roots absolute
 * @param isDraft whether what a file holds is read, by its name
 * @param more files that count besides: absolute
 * @returns `undefined` if it cannot be complete, for example with links and missing files
 */
export function takeSnapshot(
  roots: readonly string[],
  isDraft: (name: string) => boolean,
  more: readonly string[] = [],
): Snapshot | undefined {
  const at = Date.now();
  const folders: Record<string, string> = {};
  const known: Record<string, string> = {};
  const files: Record<string, Traits> = {};
  const searched = (folder: string): boolean => {
    const entries = entriesIn(folder);
    const seen = entries.filter((entry) => isSeen(entry) || decides(entry));
    folders[folder] = namesOf(seen);
    return seen.every((entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) files[path] = traitsOf(path, isDraft(entry.name) || decides(entry));
      else if (!entry.isDirectory()) return false;
      else if (isSeen(entry)) return searched(path);
      return true;
    });
  };
  /** A folder above: only what decides. */
  const overlooked = (folder: string): void => {
    if (known[folder] !== undefined) return;
    const deciding = entriesIn(folder).filter(decides);
    known[folder] = namesOf(deciding);
    for (const { name } of deciding.filter((entry) => entry.isFile())) {
      files[join(folder, name)] = traitsOf(join(folder, name), true);
    }
  };
  try {
    for (const root of roots) {
      if (!statSync(root).isDirectory()) files[root] = traitsOf(root, true);
      else if (!searched(root)) return undefined;
      for (const folder of above(root)) overlooked(folder);
    }
    for (const path of more) files[resolve(path)] = traitsOf(path, true);
  } catch {
    // The run itself reports missing and unreadable files.
    return undefined;
  }
  return { at, folders, above: known, files };
}

function isSameFile(path: string, then: Traits, at: number): boolean {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  const isUntouched = size === then.size && mtimeMs === then.modified && ctimeMs === then.changed && ino === then.inode;
  if (isUntouched && Math.max(mtimeMs, ctimeMs) < at - oneTick) return true;
  return then.digest !== undefined && size === then.size && createDigest(readFileSync(path)) === then.digest;
}

/**
 * Tests whether nothing has changed: the same names, and files that are untouched or have the same content.
 */
export function isCurrent({ at, folders, above: known, files }: Snapshot): boolean {
  const isSame =
    (wanted: (entry: Dirent) => boolean) =>
    ([folder, names]: readonly [string, string]) =>
      namesOf(entriesIn(folder).filter(wanted)) === names;
  try {
    return (
      Object.entries(folders).every(isSame((entry) => isSeen(entry) || decides(entry))) &&
      Object.entries(known).every(isSame(decides)) &&
      Object.entries(files).every(([path, traits]) => isSameFile(path, traits, at))
    );
  } catch {
    // A file was deleted.
    return false;
  }
}
