import { basename, extname } from 'node:path';
import { membersAmong } from '../../readers/exports/members.ts';
import { readerFor } from '../../readers/index.ts';
import { matcher } from './globs.ts';

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

/** What a search of a folder never looks at. */
export const skippedPatterns = [...skippedFolders, ...notDrafts];

/** Folders of which nothing is a draft, and folders and files that are hidden. */
const unseen = matcher([...skippedPatterns, '__MACOSX/', '.*'], '/');

/** Of the names of files, with forward slashes, those that a search of their folder would look at. */
export function draftNames(names: readonly string[]): string[] {
  return names.filter((name) => !unseen(`/${name}`));
}

export function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

/**
 * Whether a file, by its name alone, may be one that a hook means when it passes on whatever it matches: no image, no code
 * but that of an archive, and none of other tools.
 */
export function mayBeDraft(path: string): boolean {
  const name = basename(path);
  if (unseen(`/${name.replace(/^\.+/u, '')}`)) return false;
  const reader = readerFor(name);
  return reader?.isNamed
    ? membersAmong([name, 'account.js']).posts.includes(name)
    : reader !== undefined || extensionOf(name) === 'zip';
}

/** Whether a file that a folder or pattern leads to is a draft, by its name. */
export function isDraft(path: string, extensions: ReadonlySet<string>): boolean {
  return extensionOf(path) === 'zip' || extensions.has(extensionOf(path));
}

/**
 * Of the files of a folder, by their names with forward slashes, those that are drafts; of an archive among them only its
 * posts.
 *
 * @param extensions lower case, without the dot; ZIPs are drafts as well
 */
export function draftsAmong(
  names: readonly string[],
  extensions: ReadonlySet<string>,
): Pick<ReturnType<typeof membersAmong>, 'refusals'> & { readonly drafts: readonly string[] } {
  const { posts, refusals, isInside } = membersAmong(names);
  const drafts = names.filter((name) => isDraft(name, extensions) && !isInside(name));
  return { drafts: [...drafts, ...posts], refusals };
}
