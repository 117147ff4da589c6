import nodePath from 'node:path';
import ignore from 'ignore';
import type { PathRules } from './display-path.ts';

/** Expands `{a,b}.md` to `a.md` and `b.md`: people expect braces in globs, but .gitignore does not support them. */
function expandBraces(glob: string): string[] {
  const match = /^(?<before>.*?)\{(?<inner>[^{}]*,[^{}]*)\}(?<after>.*)$/su.exec(glob);
  if (!match?.groups) return [glob];
  const { before = '', inner = '', after = '' } = match.groups;
  return inner.split(',').flatMap((choice) => expandBraces(`${before}${choice}${after}`));
}

/** Resolves `.` and `..` in a glob, which .gitignore does not know: `./a.md` is `/a.md`. */
function resolveDots(glob: string): string {
  const [, not = '', bare = ''] = /^(!?)(.*)$/su.exec(glob) ?? [];
  if (!/(?:^|\/)\.\.?(?:\/|$)/u.test(bare)) return glob;
  const path = nodePath.posix.normalize(bare.replace(/^\/+/u, ''));
  return `${not}/${/^\.\/?$/u.test(path) ? '**' : path}`;
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

/** Creates a function that returns the last glob that matches an absolute path; `undefined` if the path is not matched. */
export function createNamedMatcher(globs: readonly string[], folder: string): (path: string) => string | undefined {
  const patterns = ignore().add(
    globs.flatMap((glob) => expandBraces(glob).map((pattern) => ({ pattern: resolveDots(pattern), mark: glob }))),
  );
  return (path) => {
    const inner = isWithin(folder, path);
    return inner === undefined ? undefined : patterns.test(inner).rule?.mark;
  };
}

/**
 * Creates a test of absolute paths against globs with the syntax of .gitignore: a glob without a slash matches in any folder
 * below `folder`; a glob with a slash is relative to `folder`; the name of a folder matches all files in it; `!` negates.
 */
export function createMatcher(globs: readonly string[], folder: string): (path: string) => boolean {
  const nameOf = createNamedMatcher(globs, folder);
  return (path) => nameOf(path) !== undefined;
}
