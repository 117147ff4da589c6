import { resolve } from 'node:path';
import type { InputError } from '../../core/model/report.ts';
import { toDisplayPath } from './display-path.ts';
import { isFolder, isThere, missingInputError, realCasePath, type Search } from './find-inputs.ts';
import { isWithin } from './globs.ts';
import { filterInputNames, findInputsAmong, isInput, mayBeInput } from './input-files.ts';
import { createPatternTest, splitPattern, unquotePattern } from './pattern.ts';

/** The files that match the paths. */
export interface FilteredPaths {
  /** Absolute. */
  readonly files: ReadonlySet<string>;
  readonly inputErrors: readonly InputError[];
}

/**
 * Filters files by paths, folders and patterns. The files need not exist on disk.
 *
 * @param files absolute
 */
export async function filterPaths(
  files: readonly string[],
  paths: readonly string[],
  search: Search,
): Promise<FilteredPaths> {
  const { cwd, extensions, allowUnmatched, literal } = search;
  const all = new Set(files);
  const kept = new Set<string>();
  const inputErrors: InputError[] = [];
  /** Returns the inputs in a folder. Paths are relative to it, so a hidden folder can be named. */
  const inFolder = (folder: string): ReadonlyMap<string, string> => {
    const names = new Map<string, string>();
    for (const path of files) {
      const name = isWithin(folder, path);
      if (name !== undefined) names.set(name, path);
    }
    return new Map(filterInputNames([...names.keys()]).map((name) => [name, names.get(name) ?? name]));
  };
  for (const path of paths) {
    const spelled = isThere(resolve(cwd, path)) || literal?.has(path) ? path : unquotePattern(path);
    const absolute = realCasePath(resolve(cwd, spelled));
    if (all.has(absolute)) {
      if (!allowUnmatched || mayBeInput(absolute)) kept.add(absolute);
      continue;
    }
    const isMissing = !isThere(absolute);
    if (!isMissing && !isFolder(absolute)) continue;
    if (isMissing && !literal?.has(path) && (await import('tinyglobby')).isDynamicPattern(spelled)) {
      const parts = splitPattern(spelled, cwd);
      const matches = createPatternTest(parts);
      for (const [name, file] of inFolder(parts.folder)) if (matches(file) && isInput(name, extensions)) kept.add(file);
      continue;
    }
    const names = inFolder(absolute);
    const { drafts, rejectedFiles } = findInputsAmong([...names.keys()], extensions);
    for (const name of drafts) kept.add(names.get(name) ?? name);
    for (const { name, ...refusal } of rejectedFiles)
      inputErrors.push({ path: toDisplayPath(names.get(name) ?? name, cwd), ...refusal });
    if (names.size === 0 && isMissing && !allowUnmatched) inputErrors.push(missingInputError(path, cwd));
  }
  return { files: kept, inputErrors };
}
