import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { configNames } from '../../node/config/config-files.ts';
import { ignoreFileNames } from '../../node/files/ignore-files.ts';
import { isInput } from '../../node/files/input-files.ts';
import { splitPattern, unquotePattern } from '../../node/files/pattern.ts';
import { findReader } from '../../readers/index.ts';

/** The files whose changes can affect a report. */
export interface WatchTargets {
  /** Absolute paths to watch: folders, most of them only because of a few files in them, and files in other folders. */
  readonly paths: readonly string[];
  /** Whether a path can be ignored. Folders that may contain targets are not. */
  ignores(path: string, isFile: boolean): boolean;
}

/** The inputs of the watcher. All paths are absolute. */
export interface Watched {
  /** Files, folders and patterns, as written on the command line. */
  readonly named: readonly string[];
  /** Files in any folder: those that were read, configurations, and files that these extend. */
  readonly files: ReadonlySet<string>;
  /** Files and folders that the run itself writes. */
  readonly written: readonly string[];
  readonly cwd: string;
}

const settingNames = new Set([...configNames, ...ignoreFileNames]);

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Returns a folder and its parents up to the root of the repository. Outside of a repository, only the folder. */
function listParents(folder: string): string[] {
  const folders = [folder];
  for (let above = folder; !existsSync(join(above, '.git')); folders.push(above)) {
    if (above === dirname(above)) return [folder];
    above = dirname(above);
  }
  return folders;
}

/** Whether a path is a folder or inside of it. */
const isIn = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** Whether a file may contain posts: a reader supports it, or it is an archive. */
const mayContainPosts = (path: string) => findReader(path) !== undefined || isInput(path, new Set());

/** Returns the targets for the inputs of a run. */
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
  // A missing folder can be created before its file.
  for (const path of single) if (!existsSync(dirname(path))) single.add(dirname(path));
  // Files are watched through their folders, because editors replace a file with a new one.
  const above = new Set(
    [...folders, ...[...single].map((file) => dirname(file))].filter(isFolder).flatMap(listParents),
  );
  /** Whether a path is in a folder that is not searched: a hidden folder, or packages. */
  const isNotSearched = (path: string, folder: string) =>
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
      if (!isFile) return !inside.some((folder) => !isNotSearched(path, folder));
      const isSetting = settingNames.has(basename(path));
      return !inside.some(
        (folder) => !isNotSearched(isSetting ? dirname(path) : path, folder) && (isSetting || mayContainPosts(path)),
      );
    },
  };
}
