import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Version } from './blobs.ts';
import { findWorkTree, git, splitNames } from './git.ts';

/** A file that differs from how it was last committed. */
export interface Change {
  /** Absolute path; absent if it was deleted. */
  readonly path?: string;
  /** The hash of the staged content; absent if the file on disk counts. */
  readonly blob?: string;
  /** The committed version with its former name. */
  readonly before?: Version;
}

/** Which changes: what is in the index, or what lies in the work tree, files that Git does not know yet among them. */
export type Stage = 'staged' | 'changed';

/** Neither links nor submodules are drafts. */
const isFile = (mode: string | undefined) => mode?.startsWith('100') === true;

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return true;
  }
}

/** `git diff --raw -z`: `:100644 100644 old new R86`, the name it had and the name it has, each ended by a NUL. */
function stagedIn(output: Buffer, root: string): Change[] {
  const names = splitNames(output).values();
  const next = () => resolve(root, names.next().value ?? '');
  const changes: Change[] = [];
  for (const head of names) {
    const [oldMode, newMode, old = '', blob = '', status = ''] = head.slice(1).split(' ');
    const was = next();
    const path = /^[CR]/u.test(status) ? next() : was;
    changes.push({
      ...(isFile(newMode) && status !== 'U' && { path, blob }),
      ...(isFile(oldMode) && { before: { path: was, blob: old } }),
    });
  }
  return changes;
}

/** The number of fields before the name, by the type of a line of `git status --porcelain=v2`. */
const wordsBefore: Readonly<Record<string, number>> = { '1': 8, '2': 9, u: 10 };

/** `git status --porcelain=v2 -z`. */
function changedIn(output: Buffer, root: string): Change[] {
  const entries = splitNames(output).values();
  const changes: Change[] = [];
  for (const entry of entries) {
    const [kind = ''] = entry;
    const count = wordsBefore[kind];
    if (count === undefined) {
      const path = resolve(root, entry.slice(2));
      if (kind === '?' && !entry.endsWith('/') && !isLink(path)) changes.push({ path });
      continue;
    }
    const words = entry.split(' ');
    const path = resolve(root, words.slice(count).join(' '));
    const was = kind === '2' ? resolve(root, entries.next().value ?? '') : path;
    // In a conflict, "ours" is the committed version.
    const [oldMode, mode, old = ''] = kind === 'u' ? [words[4], words[6], words[8]] : [words[3], words[5], words[6]];
    changes.push({ ...(isFile(mode) && { path }), ...(isFile(oldMode) && { before: { path: was, blob: old } }) });
  }
  return changes;
}

const questions: Readonly<Record<Stage, readonly string[]>> = {
  staged: ['diff', '--cached', '--raw', '-z', '--no-abbrev', '-M', '--no-ext-diff', '--no-relative'],
  changed: ['status', '--porcelain=v2', '-z', '--untracked-files=all', '--find-renames', '--ignore-submodules=all'],
};

/**
 * What has changed since the last commit, in the whole repository that a folder is in. Before the first commit, all is
 * new.
 *
 * @throws UserError if there is no repository or no Git
 */
export async function parseChanges(
  cwd: string,
  stage: Stage,
): Promise<{ readonly root: string; readonly changes: readonly Change[] }> {
  const at = `--${stage}`;
  const [root, output] = await Promise.all([findWorkTree(cwd, at), git(questions[stage], cwd, at)]);
  return { root, changes: (stage === 'staged' ? stagedIn : changedIn)(output, root) };
}
