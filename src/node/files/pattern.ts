import nodePath from 'node:path';
import type { PathRules } from './display-path.ts';
import { createMatcher } from './globs.ts';

/** Characters with a meaning in patterns. */
const special = /[*?[\]{}()!+@]/u;

/** A hint on how to quote a pattern in every shell. */
export const quoting =
  'Use double quotes around patterns, for example "drafts/*.md": cmd.exe does not support single quotes.';

/** Tests whether a shell without single quotes has split a path at its spaces. */
export function hasUnbalancedQuote(path: string): boolean {
  return path.length > 1 && path.startsWith("'") !== path.endsWith("'");
}

/**
 * Removes the single quotes that cmd.exe passes on, and on Windows replaces backslashes by slashes. Used only for paths that
 * do not exist literally, so no backslash is an escape.
 */
export function unquotePattern(path: string, { sep }: Pick<PathRules, 'sep'> = nodePath): string {
  const bare = /^'(?<inner>.+)'$/su.exec(path)?.groups?.inner ?? path;
  return sep === '\\' ? bare.replaceAll(sep, '/') : bare;
}

/** Splits a pattern into the absolute folder that it starts from and the rest. */
export function splitPattern(
  pattern: string,
  cwd: string,
  { resolve }: Pick<PathRules, 'resolve'> = nodePath,
): { readonly folder: string; readonly rest: string } {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => special.test(part));
  // With a trailing slash: without it, `C:` would be the current folder of that drive.
  const folder = parts.slice(0, first).map((part) => `${part}/`);
  return { folder: resolve(cwd, folder.join('')), rest: parts.slice(first).join('/') };
}

/** Creates a test of absolute paths against a pattern. The files need not exist on disk. */
export function createPatternTest({ folder, rest }: ReturnType<typeof splitPattern>): (path: string) => boolean {
  return createMatcher([`/${rest}`], folder);
}
