import { basename, extname } from 'node:path';
import { findArchiveMembers } from '../../readers/exports/members.ts';
import { findReader } from '../../readers/index.ts';
import { createMatcher } from './globs.ts';

const skippedFolders = ['**/node_modules/**', '**/.git/**'];

/** Files of tools that share an extension with inputs. They are read only if they are named. */
const toolFiles = [
  '**/package.json',
  '**/package-lock.json',
  '**/{ts,js}config*.json',
  '**/sincerity.config.*',
  '**/{mkdocs,pnpm-lock,pnpm-workspace}.yaml',
  '**/{mkdocs,docker-compose}.yml',
];

/** Patterns that a search of a folder always skips. */
export const skippedPatterns = [...skippedFolders, ...toolFiles];

/** Matches files that a search skips: tool files, hidden files, and files in hidden folders. */
const isSkipped = createMatcher([...skippedPatterns, '__MACOSX/', '.*'], '/');

/** Filters file names, with forward slashes, to those that a search of their folder would include. */
export function filterInputNames(names: readonly string[]): string[] {
  return names.filter((name) => !isSkipped(`/${name}`));
}

export function getExtension(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

/**
 * Tests by its name whether a file that a hook passes can be an input: hooks pass all files that match their pattern,
 * including images, code and configuration of other tools. The scripts of an archive are inputs.
 */
export function mayBeInput(path: string): boolean {
  const name = basename(path);
  if (isSkipped(`/${name.replace(/^\.+/u, '')}`)) return false;
  const reader = findReader(name);
  return reader?.isNamed
    ? findArchiveMembers([name, 'account.js']).posts.includes(name)
    : reader !== undefined || getExtension(name) === 'zip';
}

/** Tests by its name whether a file that was found by a folder or pattern is an input. */
export function isInput(path: string, extensions: ReadonlySet<string>): boolean {
  return getExtension(path) === 'zip' || extensions.has(getExtension(path));
}

/**
 * Finds the inputs among the files of a folder. An archive of a platform contributes only its files of posts.
 *
 * @param names with forward slashes
 * @param extensions lower case, without the dot; ZIPs are inputs as well
 */
export function findInputsAmong(
  names: readonly string[],
  extensions: ReadonlySet<string>,
): Pick<ReturnType<typeof findArchiveMembers>, 'rejectedFiles'> & { readonly drafts: readonly string[] } {
  const { posts, rejectedFiles, isInside } = findArchiveMembers(names);
  const drafts = names.filter((name) => isInput(name, extensions) && !isInside(name));
  return { drafts: [...drafts, ...posts], rejectedFiles };
}
