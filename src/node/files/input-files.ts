import { basename, extname } from 'node:path';
import { findArchiveMembers } from '../../readers/exports/members.ts';
import { findReader } from '../../readers/index.ts';
import { createMatcher } from './globs.ts';

const skippedFolders = ['**/node_modules/**', '**/.git/**'];

/** Files of other tools, and our own, that share an extension with drafts. Named one by one, they are read. */
const notDrafts = [
  '**/package.json',
  '**/package-lock.json',
  '**/{ts,js}config*.json',
  '**/sincerity.config.*',
  '**/{mkdocs,pnpm-lock,pnpm-workspace}.yaml',
  '**/{mkdocs,docker-compose}.yml',
];

/** Patterns that a search of a folder always skips. */
export const skippedPatterns = [...skippedFolders, ...notDrafts];

/** Folders of which nothing is a draft, and folders and files that are hidden. */
const unseen = createMatcher([...skippedPatterns, '__MACOSX/', '.*'], '/');

/** Filters file names, with forward slashes, to those that a search of their folder would include. */
export function filterInputNames(names: readonly string[]): string[] {
  return names.filter((name) => !unseen(`/${name}`));
}

export function getExtension(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

/**
 * Whether a file, by its name alone, may be one that a hook means when it passes on whatever it matches: no image, no code
 * but that of an archive, and none of other tools.
 */
export function mayBeInput(path: string): boolean {
  const name = basename(path);
  if (unseen(`/${name.replace(/^\.+/u, '')}`)) return false;
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
 * Of the files of a folder, by their names with forward slashes, those that are drafts; of an archive among them only its
 * posts.
 *
 * @param extensions lower case, without the dot; ZIPs are drafts as well
 */
export function findInputsAmong(
  names: readonly string[],
  extensions: ReadonlySet<string>,
): Pick<ReturnType<typeof findArchiveMembers>, 'rejectedFiles'> & { readonly drafts: readonly string[] } {
  const { posts, rejectedFiles, isInside } = findArchiveMembers(names);
  const drafts = names.filter((name) => isInput(name, extensions) && !isInside(name));
  return { drafts: [...drafts, ...posts], rejectedFiles };
}
