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
  /** Those of them that no one has named: they lie in a folder or match a pattern. */
  readonly searched: ReadonlySet<string>;
  /** Errors for names that do not exist. */
  readonly inputErrors: readonly InputError[];
}

export interface Search {
  /** Absolute. */
  readonly cwd: string;
  /** Extensions of files in folders and patterns: lower case, without the dot. ZIP files are opened too. */
  readonly extensions: ReadonlySet<string>;
  /** Whether unmatched paths and patterns, and named files of other formats, are accepted. */
  readonly allowUnmatched?: boolean;
  /** Paths that are never read as patterns, whatever they hold. */
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

/** A path as the disk spells it: there may be one file for `Plan.md` and `plan.md`, or two. */
export function realCasePath(path: string): string {
  try {
    const stored = realpathSync.native(path);
    return stored.toLowerCase() === path.toLowerCase() ? stored : path;
  } catch {
    return path;
  }
}

/** That a path leads to nothing. */
export function missingInputError(path: string, cwd: string): InputError {
  const absolute = resolve(cwd, path);
  const folder = dirname(absolute);
  const near = didYouMean(basename(absolute), existsSync(folder) && isFolder(folder) ? readdirSync(folder) : []);
  const hint = hasUnbalancedQuote(path) ? quoting : near;
  return { path, ...fileErrors.notFound(hint) };
}

/** Files, each once, whatever its name was written like. */
function fileSet() {
  const files = new Set<string>();
  const spellings = new Map<string, string>();
  return {
    files,
    /** @returns the file as it is known */
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
 * Turns paths, folders and patterns into files. What exists under its literal name is a path, whatever brackets it
 * holds; only then is it read as a pattern.
 */
export async function findInputs(paths: readonly string[], search: Search): Promise<Found> {
  const { cwd, extensions, allowUnmatched, literal } = search;
  const { files, add } = fileSet();
  const named = new Set<string>();
  const inputErrors: InputError[] = [];
  /** All drafts of a folder; of an archive in it only its posts. */
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
    const refused = inputErrors.length;
    const matches = isPath
      ? await expandFolder(absolute)
      : isPattern
        ? (await expand(spelled, cwd)).filter((match) => isInput(match, extensions))
        : [];
    for (const match of matches) add(match);
    if (matches.length > 0 || inputErrors.length > refused || allowUnmatched) continue;
    if (isPath) inputErrors.push({ path, ...fileErrors.noneInFolder() });
    else if (isPattern)
      inputErrors.push({ path, ...fileErrors.noneMatching(hasUnbalancedQuote(path) ? quoting : undefined) });
    else inputErrors.push(missingInputError(path, cwd));
  }
  const searched = new Set([...files].filter((file) => !named.has(file)));
  return { files: [...files], searched, inputErrors };
}
