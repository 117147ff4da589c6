import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../../core/model/user-error.ts';
import { findReader } from '../../readers/index.ts';
import { type Blobs, openBlobs, type Version } from './blobs.ts';
import { gitErrors } from './errors.ts';
import { findWorkTree, git, gitInWorkTree, safeDiff, splitNames } from './git.ts';

/** The files of a folder at a revision. */
export interface Revision extends Blobs {
  /** Returns the version of a file by its absolute path, or `undefined` if the file did not exist. */
  readonly getVersion: (path: string) => Version | undefined;
  /** Whether the content of a file has, or may have, changed since the revision. */
  readonly isChanged: (path: string) => boolean;
  /** Absolute paths of inputs that were deleted since the revision. */
  readonly deleted: readonly string[];
}

const at = '--since';

/** Returns the hash of the empty tree, which depends on the hash function of the repository. */
async function getEmptyTree(cwd: string): Promise<string> {
  return (await git(['hash-object', '-t', 'tree', '/dev/null'], cwd, at)).toString('utf8').trim();
}

async function resolveCommit(name: string, cwd: string): Promise<string> {
  try {
    // Git would parse a name with a leading dash as a flag.
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    return (await git(args, cwd, at)).toString('utf8').trim();
  } catch (cause) {
    if (name === 'HEAD') return getEmptyTree(cwd);
    throw new UserError(gitErrors.unknownRevision(name), { at, cause });
  }
}

/**
 * Returns the commit from which HEAD and a revision have developed apart, so that changes on the other branch do not count.
 * Without a common commit, returns the revision itself, and reports if the clone is too shallow to contain one.
 */
async function findMergeBase(commit: string, cwd: string, onNotice: (notice: string) => void): Promise<string> {
  try {
    return (await git(['merge-base', 'HEAD', commit], cwd, at)).toString('utf8').trim();
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    const isShallow = (await git(['rev-parse', '--is-shallow-repository'], cwd, at)).toString('utf8').trim() === 'true';
    if (isShallow) onNotice('This shallow clone has no common commit. Changes on the other branch count as well.');
    return commit;
  }
}

/** Parses the output of `git ls-tree -z`: entries of `100644 blob id`, a tab and a name. */
function parseTree(output: Buffer, root: string): Map<string, Version> {
  const versions = new Map<string, Version>();
  for (const entry of splitNames(output)) {
    const tab = entry.indexOf('\t');
    const [mode = '', , blob = ''] = entry.slice(0, tab).split(' ');
    const path = resolve(root, entry.slice(tab + 1));
    if (mode.startsWith('100')) versions.set(path, { path, blob });
  }
  return versions;
}

/**
 * Opens the version of a repository from which the current branch and a revision have developed apart.
 *
 * @param name any name of a commit: `HEAD~3`, `origin/main`, a tag
 * @param onNotice called if the clone is too shallow for an exact comparison
 * @throws {UserError} if there is no such revision or repository, or Git is not installed
 */
export async function openRevision(
  name: string,
  cwd: string,
  onNotice: (notice: string) => void = () => {},
): Promise<Revision> {
  const root = await findWorkTree(cwd, at);
  const commit = await findMergeBase(await resolveCommit(name, root), root, onNotice);
  const [tree, changed] = await Promise.all([
    git(['ls-tree', '-r', '-z', commit], root, at),
    gitInWorkTree(['diff', '--no-renames', '--no-relative', ...safeDiff, '--name-only', '-z', commit], root, at),
  ]);
  const versions = parseTree(tree, root);
  const changedPaths = new Set(splitNames(changed).map((path) => resolve(root, path)));
  return {
    ...openBlobs(root),
    deleted: [...changedPaths].filter((path) => versions.has(path) && findReader(path) && !existsSync(path)),
    isChanged: (path) => changedPaths.has(path),
    getVersion: (path) => versions.get(path),
  };
}
