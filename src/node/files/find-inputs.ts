import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { InputError } from '../../core/model/report.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import { toDisplayPath } from './display-path.ts';
import { fileErrors } from './errors.ts';
import { findInputsAmong, isInput, mayBeInput, skippedPatterns } from './input-files.ts';
import { hasUnbalancedQuote, quoting, unquotePattern } from './pattern.ts';

/** The files that paths and patterns match. */
export interface Found {
  /** Absolute paths, each once, in the order in which they were named; those of a folder or pattern sorted. */
  readonly files: readonly string[];
  /** Those that were found in a folder or by a pattern, and not named themselves. */
  readonly searched: ReadonlySet<string>;
  /** Errors for names that do not exist. */
  readonly inputErrors: readonly InputError[];
}

export interface Search {
  /** Absolute. */
  readonly cwd: string;
  /** Extensions to search for, in lower case, without the dot. ZIP files are always included. */
  readonly extensions: ReadonlySet<string>;
  /** Whether unmatched paths and patterns, and named files of other formats, are accepted. */
  readonly allowUnmatched?: boolean;
  /** Paths that are never interpreted as patterns. */
  readonly literal?: ReadonlySet<string>;
}

export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Returns a path with the letter case of the file system, which can treat `Plan.md` and `plan.md` as one file. */
export function realCasePath(path: string): string {
  try {
    const stored = realpathSync.native(path);
    return stored.toLowerCase() === path.toLowerCase() ? stored : path;
  } catch {
    return path;
  }
}

/** Builds the error for a path that does not exist. */
export function missingInputError(path: string, cwd: string): InputError {
  const absolute = resolve(cwd, path);
  const folder = dirname(absolute);
  const near = didYouMean(basename(absolute), existsSync(folder) && isFolder(folder) ? readdirSync(folder) : []);
  const hint = hasUnbalancedQuote(path) ? quoting : near;
  return { path, ...fileErrors.notFound(hint) };
}

/** Creates a set of files that contains each file once, even if its path is given in several spellings. */
function fileSet() {
  const files = new Set<string>();
  const spellings = new Map<string, string>();
  return {
    files,
    /** @returns the path under which the set contains the file */
    add(path: string): string {
      const known = spellings.get(path.toLowerCase());
      const file = known !== undefined && known !== path && realCasePath(known) === realCasePath(path) ? known : path;
      spellings.set(path.toLowerCase(), known ?? path);
      files.add(file);
      return file;
    },
  };
}

async function expand(pattern: string, folder: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const options = { cwd: folder, absolute: true, expandDirectories: false, ignore: skippedPatterns };
  const matches = await glob(pattern, options);
  return matches.map((path) => resolve(path)).sort();
}

/**
 * Finds the files that paths, folders and patterns match. A name that exists literally is a path, even if it contains
 * brackets; only other names are interpreted as patterns.
 */
export async function findInputs(paths: readonly string[], search: Search): Promise<Found> {
  const { cwd, extensions, allowUnmatched, literal } = search;
  const { files, add } = fileSet();
  const named = new Set<string>();
  const inputErrors: InputError[] = [];
  /** Returns the inputs in a folder. */
  const expandFolder = async (folder: string): Promise<readonly string[]> => {
    const names = new Map((await expand('**/*', folder)).map((path) => [toDisplayPath(path, folder), path]));
    const { drafts, rejectedFiles } = findInputsAmong([...names.keys()], extensions);
    for (const { name, ...refusal } of rejectedFiles) {
      inputErrors.push({ path: toDisplayPath(names.get(name) ?? name, cwd), ...refusal });
    }
    return drafts.flatMap((name) => names.get(name) ?? []);
  };
  for (const path of paths) {
    const spelled = isThere(resolve(cwd, path)) || literal?.has(path) ? path : unquotePattern(path);
    const absolute = resolve(cwd, spelled);
    const isPath = isThere(absolute);
    if (isPath && !isFolder(absolute)) {
      if (!allowUnmatched || mayBeInput(absolute)) named.add(add(absolute));
      continue;
    }
    const isPattern = !isPath && !literal?.has(path) && (await import('tinyglobby')).isDynamicPattern(spelled);
    const errorCount = inputErrors.length;
    const matches = isPath
      ? await expandFolder(absolute)
      : isPattern
        ? (await expand(spelled, cwd)).filter((match) => isInput(match, extensions))
        : [];
    for (const match of matches) add(match);
    if (matches.length > 0 || inputErrors.length > errorCount || allowUnmatched) continue;
    if (isPath) inputErrors.push({ path, ...fileErrors.noneInFolder() });
    else if (isPattern)
      inputErrors.push({ path, ...fileErrors.noneMatching(hasUnbalancedQuote(path) ? quoting : undefined) });
    else inputErrors.push(missingInputError(path, cwd));
  }
  const searched = new Set([...files].filter((file) => !named.has(file)));
  return { files: [...files], searched, inputErrors };
}
