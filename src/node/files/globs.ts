import nodePath from 'node:path';
import ignore from 'ignore';
import type { PathRules } from './display-path.ts';

/** `{a,b}.md` as `a.md` and `b.md`: the one thing that people expect of globs and that .gitignore does not know. */
function expandBraces(glob: string): string[] {
  const match = /^(?<before>.*?)\{(?<inner>[^{}]*,[^{}]*)\}(?<after>.*)$/su.exec(glob);
  if (!match?.groups) return [glob];
  const { before = '', inner = '', after = '' } = match.groups;
  return inner.split(',').flatMap((choice) => expandBraces(`${before}${choice}${after}`));
}

/** Returns the path relative to a folder, with forward slashes; `undefined` if it is outside. */
export function isWithin(
  folder: string,
  path: string,
  { isAbsolute, relative, sep }: PathRules = nodePath,
): string | undefined {
  const inner = relative(folder, path);
  const isInside = inner !== '' && inner !== '..' && !inner.startsWith(`..${sep}`) && !isAbsolute(inner);
  return isInside ? inner.split(sep).join('/') : undefined;
}

/** Returns what finds the glob, as it was written, that has the last word on an absolute path, and names it. */
export function createNamedMatcher(globs: readonly string[], folder: string): (path: string) => string | undefined {
  const patterns = ignore().add(
    globs.flatMap((glob) => expandBraces(glob).map((pattern) => ({ pattern, mark: glob }))),
  );
  return (path) => {
    const inner = isWithin(folder, path);
    return inner === undefined ? undefined : patterns.test(inner).rule?.mark;
  };
}

/**
 * Returns a test for absolute paths against globs as in .gitignore: a glob without a slash matches in any folder below
 * `folder`, one with a slash from `folder` on, a folder's name everything inside, and `!` takes back.
 */
export function createMatcher(globs: readonly string[], folder: string): (path: string) => boolean {
  const nameOf = createNamedMatcher(globs, folder);
  return (path) => nameOf(path) !== undefined;
}
