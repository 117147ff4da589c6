import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ErrorDetails } from '../../core/model/error-details.ts';
import { UserError } from '../../core/model/user-error.ts';
import { toClause } from '../../core/text/format.ts';
import { gitErrors } from './errors.ts';

const run = promisify(execFile);

/** In bytes: a list of all files of a large repository. */
const mostOutput = 256 * 1024 * 1024;

function isInRepository(folder: string): boolean {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return true;
    if (above === dirname(above)) return false;
  }
}

/**
 * The environment in which Git runs. In the hooks of linked work trees, Git sets GIT_DIR, and whoever goes to a subfolder
 * there has it taken for the root: where Git finds the repository by itself, it is better left to that. GIT_INDEX_FILE
 * stays: what `git commit FILE` is about to commit stands in an index of its own.
 */
export function gitEnvironment(cwd: string, env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  // Messages are read below; no other process shall find the index locked because of us; and nothing is fetched.
  const ours = { LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };
  if (env.GIT_WORK_TREE !== undefined || !isInRepository(cwd)) return { ...env, ...ours };
  const { GIT_DIR, GIT_COMMON_DIR, ...others } = env;
  return { ...others, ...ours };
}

function explainFailure(cause: unknown, cwd: string, flag: string): ErrorDetails {
  const { code, stderr = '', message } = cause as { code?: unknown; stderr?: string | Buffer; message: string };
  const output = stderr.toString();
  if (code === 'ENOENT') return gitErrors.notInstalled(flag);
  if (/dubious ownership/u.test(output)) return gitErrors.untrusted(cwd);
  if (/not a git repository|must be run in a work tree/iu.test(output)) return gitErrors.noRepository(flag);
  return gitErrors.failed(toClause(output.trim() || message).replace(/^fatal: /u, ''), flag);
}

/**
 * Asks Git something.
 *
 * @param at the flag that asks, for messages
 * @throws UserError if there is no Git, no repository, or no answer
 */
export async function git(args: readonly string[], cwd: string, at: string): Promise<Buffer> {
  try {
    const { stdout } = await run('git', [...args], {
      cwd,
      env: gitEnvironment(cwd),
      encoding: 'buffer',
      maxBuffer: mostOutput,
      windowsHide: true,
    });
    return stdout;
  } catch (cause) {
    throw new UserError(explainFailure(cause, cwd, at), { at, cause });
  }
}

/** The root of the work tree that a folder is in, spelled as the folder is: it may be reached by a link. */
export async function findWorkTree(cwd: string, at: string): Promise<string> {
  const answer = (await git(['rev-parse', '--is-inside-work-tree', '--show-cdup'], cwd, at)).toString('utf8');
  const [isInside, up = ''] = answer.split('\n');
  if (isInside !== 'true' && up === '') {
    throw new UserError(gitErrors.noWorkTree(at), { at });
  }
  return resolve(cwd, up);
}

/** Splits the output of `-z`: names that end with a NUL. */
export function splitNames(output: Buffer): string[] {
  return output.toString('utf8').split('\0').slice(0, -1);
}
