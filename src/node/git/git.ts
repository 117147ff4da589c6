import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ErrorDetails } from '../../core/model/error-details.ts';
import { UserError } from '../../core/model/user-error.ts';
import { toClause } from '../../core/text/format.ts';
import { gitErrors } from './errors.ts';

const run = promisify(execFile);

/** Maximum size of the output in bytes, sufficient for the list of all files of a large repository. */
const maxOutputSize = 256 * 1024 * 1024;

/**
 * Settings for every call. A repository can come from a stranger, as an archive with its own `.git/config`, which must not
 * run programs. A bare repository in a folder of a clone is not entered.
 */
export const safeSettings: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'diff.external=',
  'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting]);

/** Flags of `git diff` that prevent it from running programs, also in submodules. */
export const safeDiff: readonly string[] = ['--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];

function isInRepository(folder: string): boolean {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return true;
    if (above === dirname(above)) return false;
  }
}

/**
 * Returns the environment for Git. GIT_DIR, which Git sets in hooks of linked work trees, is removed if the folder is
 * in a repository: with it, Git would take a subfolder for the root. GIT_INDEX_FILE stays, because `git commit FILE`
 * uses an index of its own.
 */
export function gitEnvironment(cwd: string, env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  // Error messages must be in English, the index must not be locked, and nothing may be fetched.
  // Versions of Git that do not know GIT_NO_LAZY_FETCH find no protocol that they may use.
  const settings = { LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', GIT_OPTIONAL_LOCKS: '0' };
  if (env.GIT_WORK_TREE !== undefined || !isInRepository(cwd)) return { ...env, ...settings };
  const { GIT_DIR, GIT_COMMON_DIR, ...others } = env;
  return { ...others, ...settings };
}

function explainFailure(cause: unknown, cwd: string, flag: string): ErrorDetails {
  const { code, stderr = '', message } = cause as { code?: unknown; stderr?: string | Buffer; message: string };
  const output = stderr.toString();
  if (code === 'ENOENT') return gitErrors.notInstalled(flag);
  if (/dubious ownership/u.test(output)) return gitErrors.untrusted(cwd);
  if (/not a git repository|must be run in a work tree|cannot use bare repository/iu.test(output))
    return gitErrors.noRepository(flag);
  return gitErrors.failed(toClause(output.trim() || message).replace(/^fatal: /u, ''), flag);
}

/**
 * Runs Git and returns its output.
 *
 * @param at the flag that requires Git, for error messages
 * @param env variables for Git in addition to those of this process
 * @throws {UserError} if Git is not installed, there is no repository, or Git fails
 */
export async function git(
  args: readonly string[],
  cwd: string,
  at: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Buffer> {
  try {
    const { stdout } = await run('git', [...safeSettings, ...args], {
      cwd,
      env: { ...gitEnvironment(cwd), ...env },
      encoding: 'buffer',
      maxBuffer: maxOutputSize,
      windowsHide: true,
    });
    return stdout;
  } catch (cause) {
    throw new UserError(explainFailure(cause, cwd, at), { at, cause });
  }
}

/** Returns the names of the settings of filters in the configuration of a repository: `filter.x.clean`. */
async function findFilterSettings(cwd: string, at: string): Promise<string[]> {
  try {
    const args = ['config', '--show-scope', '--includes', '--name-only', '-z', '--get-regexp', '^filter[.]'];
    const fields = splitNames(await git(args, cwd, at));
    return fields.filter((_, index) => index % 2 === 1 && /^(?:local|worktree)$/u.test(fields[index - 1] ?? ''));
  } catch (cause) {
    // Git exits with 1 if no setting matches.
    if (cause instanceof UserError && (cause.cause as { readonly code?: unknown }).code === 1) return [];
    throw cause;
  }
}

/**
 * Runs a Git command that reads the work tree and returns its output. Filters of the repository do not run; those of the
 * user, such as Git LFS, do.
 */
export async function gitInWorkTree(args: readonly string[], cwd: string, at: string): Promise<Buffer> {
  // As variables, because the name of a filter can contain "=", at which `-c` would split it.
  const first = Number(process.env.GIT_CONFIG_COUNT ?? 0);
  const variables = (await findFilterSettings(cwd, at)).flatMap((name, index) => [
    [`GIT_CONFIG_KEY_${first + index}`, name],
    [`GIT_CONFIG_VALUE_${first + index}`, name.endsWith('.required') ? 'false' : ''],
  ]);
  const count = variables.length === 0 ? {} : { GIT_CONFIG_COUNT: String(first + variables.length / 2) };
  return git(args, cwd, at, { ...Object.fromEntries(variables), ...count });
}

/** Returns the root of the work tree of a folder. Links in the path of the folder are not resolved. */
export async function findWorkTree(cwd: string, at: string): Promise<string> {
  const output = (await git(['rev-parse', '--is-inside-work-tree', '--show-cdup'], cwd, at)).toString('utf8');
  const [isInside, up = ''] = output.split('\n');
  if (isInside !== 'true' && up === '') {
    throw new UserError(gitErrors.noWorkTree(at), { at });
  }
  return resolve(cwd, up);
}

/** Splits names that each end with a NUL, the output of `-z`. */
export function splitNames(output: Buffer): string[] {
  return output.toString('utf8').split('\0').slice(0, -1);
}
