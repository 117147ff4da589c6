import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { configNames } from '../../node/config/config-files.ts';
import { ignoreFileNames } from '../../node/files/ignore-files.ts';
import { isInput } from '../../node/files/input-files.ts';
import { splitPattern, unquotePattern } from '../../node/files/pattern.ts';
import { findReader } from '../../readers/index.ts';

/** The files that a change can concern. */
export interface WatchTargets {
  /** Paths to be watched, absolute: folders, most of them only for a few files right in them, and files elsewhere. */
  readonly paths: readonly string[];
  /** Tests whether a path can be ignored. Folders that may contain targets are watched. */
  ignores(path: string, isFile: boolean): boolean;
}

/** The inputs of the watcher. All paths are absolute. */
export interface Watched {
  /** Files, folders and patterns, as they were named. */
  readonly named: readonly string[];
  /** Files that count wherever they lie: those that were read, configurations and what these extend. */
  readonly files: ReadonlySet<string>;
  /** Files and folders that the run itself writes. */
  readonly written: readonly string[];
  readonly cwd: string;
}

const settingNames = new Set([...configNames, ...ignoreFileNames]);

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Returns a folder and its parents up to the root of the repository; only the folder if it is in none. */
function upFrom(folder: string): string[] {
  const folders = [folder];
  for (let above = folder; !existsSync(join(above, '.git')); folders.push(above)) {
    if (above === dirname(above)) return [folder];
    above = dirname(above);
  }
  return folders;
}

/** Tests whether a path is equal to another one or inside it. */
const isIn = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** A file that a reader reads, or an archive. */
const mayHoldPosts = (path: string) => findReader(path) !== undefined || isInput(path, new Set());

/** Finds out what to watch for the sake of a run. */
export function createWatchTargets({ named, files, written, cwd }: Watched): WatchTargets {
  const folders = new Set<string>();
  const single = new Set(files);
  for (const name of named) {
    const path = resolve(cwd, name);
    if (existsSync(path)) (isFolder(path) ? folders : single).add(path);
    else {
      const { folder, rest } = splitPattern(unquotePattern(name), cwd);
      if (!/[*?[{(]/u.test(rest)) single.add(path);
      else (isFolder(folder) ? folders : single).add(folder);
    }
  }
  // If the folder is missing too, it can be created first.
  for (const path of single) if (!existsSync(dirname(path))) single.add(dirname(path));
  // Files are seen through their folders: editors put a new file in the place of the old one.
  const above = new Set([...folders, ...[...single].map((file) => dirname(file))].filter(isFolder).flatMap(upFrom));
  /** Folders in which no search looks: hidden ones, and packages. */
  const isUnseen = (path: string, folder: string) =>
    relative(folder, path)
      .split(sep)
      .some((part) => part === 'node_modules' || (part.startsWith('.') && part !== '..'));
  return {
    paths: [
      ...above,
      ...[...single].filter((file) => existsSync(file) && ![...folders].some((one) => isIn(file, one))),
    ],
    ignores(path, isFile) {
      if (written.some((own) => isIn(path, own))) return true;
      if (above.has(path) || single.has(path)) return false;
      if (settingNames.has(basename(path)) && above.has(dirname(path))) return false;
      const inside = [...folders].filter((folder) => isIn(path, folder));
      if (!isFile) return !inside.some((folder) => !isUnseen(path, folder));
      const isSetting = settingNames.has(basename(path));
      return !inside.some(
        (folder) => !isUnseen(isSetting ? dirname(path) : path, folder) && (isSetting || mayHoldPosts(path)),
      );
    },
  };
}
