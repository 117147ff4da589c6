import { resolve } from 'node:path';
import type { InputError } from '../../core/model/report.ts';
import { shownPath } from './display-path.ts';
import { isFolder, isThere, missing, realCasePath, type Search } from './find-inputs.ts';
import { within } from './globs.ts';
import { draftNames, draftsAmong, isDraft, mayBeDraft } from './input-files.ts';
import { partsOf, patternTest, unquotePattern } from './pattern.ts';

/** What is left of files when only some of them are asked for. */
export interface Narrowed {
  /** Absolute. */
  readonly files: ReadonlySet<string>;
  readonly problems: readonly InputError[];
}

/**
 * Of files that may not be on the disk, those that paths, folders and patterns would have led to.
 *
 * @param files absolute
 */
export async function filterPaths(
  files: readonly string[],
  paths: readonly string[],
  search: Search,
): Promise<Narrowed> {
  const { cwd, extensions, allowUnmatched, literal } = search;
  const all = new Set(files);
  const kept = new Set<string>();
  const problems: InputError[] = [];
  /** By their names from the folder on: what lies in a hidden folder is found by whoever names that. */
  const inFolder = (folder: string): ReadonlyMap<string, string> => {
    const names = new Map<string, string>();
    for (const path of files) {
      const name = within(folder, path);
      if (name !== undefined) names.set(name, path);
    }
    return new Map(draftNames([...names.keys()]).map((name) => [name, names.get(name) ?? name]));
  };
  for (const path of paths) {
    const spelled = isThere(resolve(cwd, path)) || literal?.has(path) ? path : unquotePattern(path);
    const absolute = realCasePath(resolve(cwd, spelled));
    if (all.has(absolute)) {
      if (!allowUnmatched || mayBeDraft(absolute)) kept.add(absolute);
      continue;
    }
    const isMissing = !isThere(absolute);
    if (!isMissing && !isFolder(absolute)) continue;
    if (isMissing && !literal?.has(path) && (await import('tinyglobby')).isDynamicPattern(spelled)) {
      const parts = partsOf(spelled, cwd);
      const matches = patternTest(parts);
      for (const [name, file] of inFolder(parts.folder)) if (matches(file) && isDraft(name, extensions)) kept.add(file);
      continue;
    }
    const names = inFolder(absolute);
    const { drafts, refusals } = draftsAmong([...names.keys()], extensions);
    for (const name of drafts) kept.add(names.get(name) ?? name);
    for (const { name, ...refusal } of refusals)
      problems.push({ path: shownPath(names.get(name) ?? name, cwd), ...refusal });
    if (names.size === 0 && isMissing && !allowUnmatched) problems.push(missing(path, cwd));
  }
  return { files: kept, problems };
}
