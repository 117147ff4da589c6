import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../../core/model/user-error.ts';
import { findReader } from '../../readers/index.ts';
import { type Blobs, openBlobs, type Version } from './blobs.ts';
import { gitErrors } from './errors.ts';
import { findWorkTree, git, splitNames } from './git.ts';

/** The files of a folder at a revision. */
export interface Revision extends Blobs {
  /** Returns the version of a file by its absolute path; `undefined` if it did not exist. */
  readonly versionOf: (path: string) => Version | undefined;
  /** Tests whether a file has, or may have, another content now. */
  readonly isChanged: (path: string) => boolean;
  /** Drafts that are gone since. */
  readonly deleted: readonly string[];
}

const at = '--since';

/** The empty tree. Its hash depends on the hash function of the repository. */
async function emptyTree(cwd: string): Promise<string> {
  return (await git(['hash-object', '-t', 'tree', '/dev/null'], cwd, at)).toString('utf8').trim();
}

async function commitNamed(name: string, cwd: string): Promise<string> {
  try {
    // Git would parse a name with a leading dash as a flag.
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    return (await git(args, cwd, at)).toString('utf8').trim();
  } catch (cause) {
    if (name === 'HEAD') return emptyTree(cwd);
    throw new UserError(gitErrors.unknownRevision(name), { at, cause });
  }
}

/** `git ls-tree -z`: `100644 blob id`, a tab and a name. */
function versionsIn(output: Buffer, root: string): Map<string, Version> {
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
 * Looks up a revision of the repository that a folder is in.
 *
 * @param name whatever Git takes for a commit: `HEAD~3`, `origin/main`, a tag
 * @throws UserError if there is no such revision, no repository or no Git
 */
export async function openRevision(name: string, cwd: string): Promise<Revision> {
  const root = await findWorkTree(cwd, at);
  const commit = await commitNamed(name, root);
  const [tree, changed] = await Promise.all([
    git(['ls-tree', '-r', '-z', commit], root, at),
    git(['diff', '--no-renames', '--no-ext-diff', '--no-relative', '--name-only', '-z', commit], root, at),
  ]);
  const versions = versionsIn(tree, root);
  const differing = new Set(splitNames(changed).map((path) => resolve(root, path)));
  return {
    ...openBlobs(root),
    deleted: [...differing].filter((path) => versions.has(path) && findReader(path) && !existsSync(path)),
    isChanged: (path) => differing.has(path),
    versionOf: (path) => versions.get(path),
  };
}
