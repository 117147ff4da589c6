import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { isDynamicPattern } from 'tinyglobby';
import { UserError } from '../core/user-error.ts';
import { readerFor } from '../readers/index.ts';
import { matcher } from './globs.ts';

const run = promisify(execFile);

/** In bytes: as much as a file on the disk may have, and a list of all files of a large repository. */
const mostOutput = 64 * 1024 * 1024;

/** What a folder held at some revision of its repository. */
export interface Revision {
  /** Files that are gone since, or say something else now, or may: absolute paths. */
  readonly changed: ReadonlySet<string>;
  /** Whether it held a file, given by its absolute path. */
  readonly has: (path: string) => boolean;
  /** Drafts that are gone since, of those that paths, folders and patterns would have led to. */
  readonly gone: (paths: readonly string[]) => readonly string[];
  /** A file as it was. */
  readonly bytesOf: (path: string) => Promise<Uint8Array>;
}

async function git(cwd: string, ...args: readonly string[]): Promise<Buffer> {
  const { stdout } = await run('git', ['-c', 'core.quotePath=false', ...args], {
    cwd,
    encoding: 'buffer',
    maxBuffer: mostOutput,
    windowsHide: true,
  });
  return stdout;
}

const names = (output: Buffer) => output.toString('utf8').split('\0').filter(Boolean);

/** The root of the repository and the commit that a name stands for. */
async function commitOf(name: string, cwd: string): Promise<{ readonly root: string; readonly commit: string }> {
  let root: string;
  try {
    root = (await git(cwd, 'rev-parse', '--show-toplevel')).toString('utf8').trimEnd();
  } catch (cause) {
    const isMissing = (cause as { readonly code?: unknown }).code === 'ENOENT';
    throw new UserError(isMissing ? 'Git is not installed.' : 'This folder is in no Git repository.', {
      at: '--since',
      hint: 'Leave out --since to lint all posts.',
      cause,
    });
  }
  try {
    // What begins with a dash is no revision, and git would take it for a flag.
    const commit = await git(cwd, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
    return { root, commit: commit.toString('utf8').trim() };
  } catch (cause) {
    throw new UserError(`There is no revision "${name}".`, {
      at: '--since',
      hint: 'Name a commit, a branch or a tag. In CI, a shallow clone may not hold it: fetch it first.',
      cause,
    });
  }
}

/**
 * Looks up a revision of the repository that a folder is in.
 *
 * @param name whatever Git takes for a commit: `HEAD~3`, `origin/main`, a tag
 * @throws UserError where there is no such revision, no repository or no Git
 */
export async function revisionOf(name: string, cwd: string): Promise<Revision> {
  const { root, commit } = await commitOf(name, cwd);
  const absolute = (path: string) => resolve(root, path);
  const [tree, changed] = await Promise.all([
    git(root, 'ls-tree', '-r', '-z', '--name-only', commit),
    git(root, 'diff', '--no-renames', '--no-ext-diff', '--name-only', '-z', commit),
  ]);
  const known = new Map(names(tree).map((path) => [absolute(path), path]));
  const differing = names(changed).map(absolute);
  return {
    changed: new Set(differing),
    gone: (paths) => {
      const drafts = differing.filter((path) => known.has(path) && !existsSync(path) && readerFor(path) !== undefined);
      if (drafts.length === 0) return [];
      const wanted = paths.map((path) => {
        const whole = resolve(cwd, path);
        const matches = isDynamicPattern(path) ? matcher([path], cwd) : () => false;
        return (draft: string) => draft === whole || draft.startsWith(`${whole}${sep}`) || matches(draft);
      });
      return drafts.filter((draft) => wanted.some((matches) => matches(draft)));
    },
    has: (path) => known.has(path),
    bytesOf: (path) => git(root, 'cat-file', 'blob', `${commit}:${known.get(path) ?? ''}`),
  };
}
