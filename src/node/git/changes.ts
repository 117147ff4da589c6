import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { getOwn } from '../../core/text/get-own.ts';
import type { Version } from './blobs.ts';
import { findWorkTree, git, gitInWorkTree, safeDiff, splitNames } from './git.ts';

/** A file that differs from the last commit. */
export interface Change {
  /** Absolute path. Absent if the file was deleted. */
  readonly path?: string;
  /** The hash of the staged content. Absent if the file on disk is compared. */
  readonly blob?: string;
  /** The committed version, with its path in the commit. */
  readonly before?: Version;
}

/** The compared changes: those in the index, or those in the work tree including untracked files. */
export type Stage = 'staged' | 'changed';

/** Whether a mode is that of a file. Links and submodules are not linted. */
const isFile = (mode: string | undefined) => mode?.startsWith('100') === true;

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return true;
  }
}

/** Parses the output of `git diff --raw -z`: `:100644 100644 old new R86`, the old name and the new name. */
function parseStaged(output: Buffer, root: string): Change[] {
  const names = splitNames(output).values();
  const next = () => resolve(root, names.next().value ?? '');
  const changes: Change[] = [];
  for (const head of names) {
    const [oldMode, newMode, old = '', blob = '', status = ''] = head.slice(1).split(' ');
    const oldPath = next();
    const path = /^[CR]/u.test(status) ? next() : oldPath;
    changes.push({
      ...(isFile(newMode) && status !== 'U' && { path, blob }),
      ...(isFile(oldMode) && { before: { path: oldPath, blob: old } }),
    });
  }
  return changes;
}

/** Number of fields before the name, by type of entry in the output of `git status --porcelain=v2`. */
const fieldCounts: Readonly<Record<string, number>> = { '1': 8, '2': 9, u: 10 };

/** Parses the output of `git status --porcelain=v2 -z`. */
function parseStatus(output: Buffer, root: string): Change[] {
  const entries = splitNames(output).values();
  const changes: Change[] = [];
  for (const entry of entries) {
    const [kind = ''] = entry;
    const count = getOwn(fieldCounts, kind);
    if (count === undefined) {
      const path = resolve(root, entry.slice(2));
      if (kind === '?' && !entry.endsWith('/') && !isLink(path)) changes.push({ path });
      continue;
    }
    const words = entry.split(' ');
    const path = resolve(root, words.slice(count).join(' '));
    const oldPath = kind === '2' ? resolve(root, entries.next().value ?? '') : path;
    // In a conflict, "ours" is the committed version.
    const [oldMode, mode, old = ''] = kind === 'u' ? [words[4], words[6], words[8]] : [words[3], words[5], words[6]];
    changes.push({ ...(isFile(mode) && { path }), ...(isFile(oldMode) && { before: { path: oldPath, blob: old } }) });
  }
  return changes;
}

const gitArguments: Readonly<Record<Stage, readonly string[]>> = {
  staged: ['diff', '--cached', '--raw', '-z', '--no-abbrev', '-M', '--no-relative', ...safeDiff],
  changed: ['status', '--porcelain=v2', '-z', '--untracked-files=all', '--find-renames', '--ignore-submodules=all'],
};

/**
 * Returns the changes since the last commit in the repository of a folder. Before the first commit, all files are new.
 *
 * @throws {UserError} if there is no repository or Git is not installed
 */
export async function readChanges(
  cwd: string,
  stage: Stage,
): Promise<{ readonly root: string; readonly changes: readonly Change[] }> {
  const at = `--${stage}`;
  const output = (stage === 'staged' ? git : gitInWorkTree)(gitArguments[stage], cwd, at);
  // Both run at the same time. Outside of a repository, the error of `findWorkTree` is the clear one.
  output.catch(() => undefined);
  const root = await findWorkTree(cwd, at);
  return { root, changes: (stage === 'staged' ? parseStaged : parseStatus)(await output, root) };
}
