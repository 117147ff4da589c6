import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { toDisplayPath } from './display-path.ts';
import { isWithin } from './globs.ts';
import { readRegularFile } from './read-regular-file.ts';

export const ignoreFileNames = ['.gitignore', '.sincerityignore'];

/** Whether file names are case-insensitive: Git's default on these systems. */
const ignoreCase = process.platform === 'win32' || process.platform === 'darwin';

function contentOf(path: string): string {
  try {
    return readRegularFile(path)
      .toString('utf8')
      .replace(/^\ufeff/u, '');
  } catch {
    return '';
  }
}

/** Returns the path of `.git/info/exclude`. A linked work tree uses that of its repository. */
function excludeFile(root: string): string {
  const dotGit = join(root, '.git');
  const folder = /^gitdir: (?<folder>.+)/u.exec(contentOf(dotGit))?.groups?.folder;
  if (folder === undefined) return join(dotGit, 'info', 'exclude');
  const own = resolve(root, folder);
  return join(resolve(own, contentOf(join(own, 'commondir')).trim() || '.'), 'info', 'exclude');
}

/** Returns the paths of `.git/info/exclude` of the repositories that contain the paths. */
export function findExcludeFiles(paths: readonly string[]): string[] {
  const rootOf = (path: string): string | undefined => {
    if (existsSync(join(path, '.git'))) return path;
    return path === dirname(path) ? undefined : rootOf(dirname(path));
  };
  const roots = new Set(paths.flatMap((path) => rootOf(path) ?? []));
  return [...roots].map(excludeFile).filter((path) => existsSync(path));
}

/** Rewrites a pattern of a subfolder to be relative to the root. */
function fromRoot(pattern: string, folder: string): string {
  const [, not = '', bare = ''] = /^(!?)(.*)$/su.exec(pattern) ?? [];
  const isAnchored = /\/./u.test(bare);
  const above = folder.replaceAll(/[\\*?[\]!#]/gu, String.raw`\$&`);
  return `${not}/${above}${isAnchored ? (bare.startsWith('/') ? '' : '/') : '/**/'}${bare}`;
}

/**
 * Creates a function that returns the pattern that ignores a file, such as `.gitignore:3: drafts/old`; `undefined` if no
 * pattern does.
 *
 * Reads .gitignore and .sincerityignore in the folder of the file and in its parents, up to the root of the repository (or
 * to `cwd` outside of a repository), and `.git/info/exclude`. As in Git, the nearest file takes precedence, but a file in
 * an ignored folder cannot be included again. The user's core.excludesFile is not read, so that all members of a team get
 * the same report.
 */
export function createIgnoreTest(cwd: string): (path: string) => string | undefined {
  const roots = new Map<string, string | undefined>();
  const patterns = new Map<string, Ignore>();

  const repositoryOf = (folder: string): string | undefined => {
    if (!roots.has(folder)) {
      const above = dirname(folder);
      const isRoot = existsSync(join(folder, '.git'));
      roots.set(folder, isRoot ? folder : above === folder ? undefined : repositoryOf(above));
    }
    return roots.get(folder);
  };
  const rootOf = (folder: string): string =>
    repositoryOf(folder) ?? (isWithin(cwd, folder) === undefined ? folder : cwd);

  const listed = (file: string, folder: string, root: string) => {
    const inner = isWithin(root, folder);
    return contentOf(file)
      .split(/\r?\n/u)
      .flatMap((line, index) => {
        if (/^(?:#|!?\s*$)/u.test(line)) return [];
        const mark = `${toDisplayPath(file, cwd)}:${index + 1}: ${line.trim()}`;
        return [{ pattern: inner === undefined ? line : fromRoot(line, inner), mark }];
      });
  };
  /** Returns the patterns that apply in a folder. Later ones take precedence. */
  const patternsFor = (folder: string, root: string): Ignore => {
    const known = patterns.get(folder);
    if (known) return known;
    const files = ignoreFileNames.map((name) => join(folder, name));
    const own = (folder === root ? [excludeFile(root), ...files] : files).flatMap((file) => listed(file, folder, root));
    const above = folder === root ? ignore({ ignoreCase }) : patternsFor(dirname(folder), root);
    const all = own.length === 0 ? above : ignore({ ignoreCase }).add(above).add(own);
    patterns.set(folder, all);
    return all;
  };
  return (path) => {
    const folder = dirname(path);
    const root = rootOf(folder);
    const inner = isWithin(root, path);
    return inner === undefined ? undefined : patternsFor(folder, root).test(inner).rule?.mark;
  };
}
