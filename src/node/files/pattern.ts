import nodePath from 'node:path';
import type { PathRules } from './display-path.ts';
import { createMatcher } from './globs.ts';

/** Characters that mean something in a pattern. */
const special = /[*?[\]{}()!+@]/u;

/** A hint on how to quote a pattern in every shell. */
export const quoting =
  'Use double quotes around patterns, for example "drafts/*.md": cmd.exe does not support single quotes.';

/** Tests whether a shell without single quotes has split a path at its spaces. */
export function hasUnbalancedQuote(path: string): boolean {
  return path.length > 1 && path.startsWith("'") !== path.endsWith("'");
}

/**
 * A path or pattern that is not there under its literal name, as it was meant: without the single quotes that cmd.exe
 * passes on, and on Windows with forward slashes. Nothing is escaped there: a file is found under its literal name first.
 */
export function unquotePattern(path: string, { sep }: Pick<PathRules, 'sep'> = nodePath): string {
  const bare = /^'(?<inner>.+)'$/su.exec(path)?.groups?.inner ?? path;
  return sep === '\\' ? bare.replaceAll(sep, '/') : bare;
}

/** A pattern as the folder from which it starts, absolute, and the rest. */
export function splitPattern(
  pattern: string,
  cwd: string,
  { resolve }: Pick<PathRules, 'resolve'> = nodePath,
): { readonly folder: string; readonly rest: string } {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => special.test(part));
  // With a slash at its end, or a drive's name would stand for the folder that was last looked at there.
  const folder = parts.slice(0, first).map((part) => `${part}/`);
  return { folder: resolve(cwd, folder.join('')), rest: parts.slice(first).join('/') };
}

/** Returns a test for absolute paths against a pattern, for files that may not be on the disk. */
export function createPatternTest({ folder, rest }: ReturnType<typeof splitPattern>): (path: string) => boolean {
  return createMatcher([`/${rest}`], folder);
}
