import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { didYouMean } from '../core/did-you-mean.ts';
import type { Problem } from '../core/report.ts';
import { membersAmong } from '../readers/archives/members.ts';
import { matcher } from './globs.ts';
import { kinds } from './kinds.ts';
import { shownPath } from './shown-path.ts';

/** What a list of paths and patterns comes down to. */
export interface Found {
  /** Absolute paths, each once, in the order in which they were named; those of a folder or pattern sorted. */
  readonly files: readonly string[];
  /** Those of them that no one has named: they lie in a folder or match a pattern. */
  readonly searched: ReadonlySet<string>;
  /** What was named and is not there. */
  readonly problems: readonly Problem[];
}

export interface Search {
  /** Absolute. */
  readonly cwd: string;
  /** Of the files that folders and patterns stand for: lower case, without the dot. ZIPs are opened as well. */
  readonly extensions: ReadonlySet<string>;
  /** Whether it is no problem that a path or pattern leads to nothing. */
  readonly allowUnmatched?: boolean;
}

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

/** Folders of which nothing is a draft, and folders and files that are hidden. */
const unseen = matcher([...skippedFolders, ...notDrafts, '__MACOSX/', '.*'], '/');

/** Of the names of files, with forward slashes, those that a search of their folder would look at. */
export function draftNames(names: readonly string[]): string[] {
  return names.filter((name) => !unseen(`/${name}`));
}

export function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function missing(path: string, cwd: string): Problem {
  const absolute = resolve(cwd, path);
  const folder = dirname(absolute);
  const hint = didYouMean(basename(absolute), existsSync(folder) && isFolder(folder) ? readdirSync(folder) : []);
  return { path, message: 'There is no such file.', ...(hint && { hint }) };
}

/**
 * Turns paths, folders and patterns into files. What exists under its literal name is a path, whatever brackets it
 * holds; only then is it read as a pattern.
 */
export async function findDrafts(paths: readonly string[], search: Search): Promise<Found> {
  const { cwd, extensions, allowUnmatched } = search;
  const files = new Set<string>();
  const named = new Set<string>();
  const problems: Problem[] = [];
  const expand = async (pattern: string, folder: string): Promise<readonly string[]> => {
    const { glob } = await import('tinyglobby');
    const options = {
      cwd: folder,
      absolute: true,
      expandDirectories: false,
      ignore: [...skippedFolders, ...notDrafts],
    };
    const matches = await glob(pattern, options);
    return matches.map((path) => resolve(path)).sort();
  };
  const isDraft = (path: string) => extensionOf(path) === 'zip' || extensions.has(extensionOf(path));
  /** All drafts of a folder; of an archive in it only its posts. */
  const expandFolder = async (folder: string): Promise<readonly string[]> => {
    const names = new Map((await expand('**/*', folder)).map((path) => [shownPath(path, folder), path]));
    const { posts, refusals, isInside } = membersAmong([...names.keys()]);
    for (const { name, ...refusal } of refusals) {
      problems.push({ path: shownPath(names.get(name) ?? name, cwd), ...refusal });
    }
    const members = posts.flatMap((name) => names.get(name) ?? []);
    return [
      ...[...names].filter(([name, path]) => isDraft(path) && !isInside(name)).map(([, path]) => path),
      ...members,
    ];
  };
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const literal = isThere(absolute);
    if (literal && !isFolder(absolute)) {
      files.add(absolute);
      named.add(absolute);
      continue;
    }
    const isPattern = !literal && (await import('tinyglobby')).isDynamicPattern(path);
    const refused = problems.length;
    const matches = literal ? await expandFolder(absolute) : isPattern ? (await expand(path, cwd)).filter(isDraft) : [];
    for (const match of matches) files.add(match);
    if (matches.length > 0 || problems.length > refused || allowUnmatched) continue;
    if (literal) problems.push({ path, message: 'There is no draft in this folder.', hint: kinds });
    else if (isPattern) problems.push({ path, message: 'No draft matches this pattern.', hint: kinds });
    else problems.push(missing(path, cwd));
  }
  const searched = new Set([...files].filter((file) => !named.has(file)));
  return { files: [...files], searched, problems };
}
