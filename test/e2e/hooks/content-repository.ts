import { type SpawnSyncOptions, type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const fixtures = join(root, 'fixtures', 'hooks');

/** Half sells, and says so in four places. */
export const pushy = `---
platform: instagram
---
Mother's Day is nearly here. Order your tea box today, or grab a gift card.
Hurry, they won't last long.
`;

export const calm = 'The lift in the east wing is out until noon. Ring 7 at the back door and Joan will let you in.\n';

/** A row that promotes, and one that talks, for the fixture's calendar. */
export const pushyRow = '2026-03-13,Instagram,"Last chance: half price on every loaf tin. Buy yours now!"\n';
export const calmRow =
  '2026-03-13,Instagram,"Anita found a second use for stale rye: she grates it over leek soup. What do you do with yours?"\n';

/** The variables that npm, Git, CI and the test runner set for their children, and a shell does not. */
const inherited = /^(?:npm_|GIT_|GITHUB_|RUNNER_|CI$|CI_|NODE_|VITEST|FORCE_COLOR$|NO_COLOR$)/iu;

/** Settings of the machine, without which npm does not reach its registry: npm then tries again for hours. */
const network = /^(?:npm_config_(?:cache|cafile|globalconfig|proxy|https_proxy|registry)|NODE_EXTRA_CA_CERTS)$/iu;

/** The environment of a shell, in which npm fails soon if the registry does not answer. */
function shellEnvironment(): NodeJS.ProcessEnv {
  const rest = Object.entries(process.env).filter(([name]) => network.test(name) || !inherited.test(name));
  return {
    ...Object.fromEntries(rest),
    npm_config_fetch_retries: '2',
    npm_config_fetch_retry_mintimeout: '1000',
    npm_config_fetch_retry_maxtimeout: '5000',
    npm_config_fetch_timeout: '30000',
    npm_config_prefer_offline: 'true',
    GIT_TERMINAL_PROMPT: '0',
    SINCERITY_AGENT: '0',
  };
}

/** In milliseconds. No command may wait longer: a blocked `spawnSync` also blocks the timeouts of the test runner. */
const commandTimeout = 60_000;

/** The timeout of a command that installs the package from a clone, with its development dependencies. */
export const installTimeout = 240_000;

/** The timeout of a test or hook that runs such a command: its command must time out first. */
export const installTestTimeout = installTimeout + commandTimeout;

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both without colour, since hooks print wherever and however their manager wants. */
  readonly output: string;
}

export interface ContentRepository {
  readonly path: string;
  readonly write: (name: string, text: string) => void;
  readonly run: (
    command: string,
    args: readonly string[],
    options?: Pick<SpawnSyncOptions, 'cwd' | 'timeout'> & { readonly env?: NodeJS.ProcessEnv },
  ) => Ran;
  readonly git: (...args: string[]) => Ran;
}

const folders: string[] = [];

/** Clears away what tests made: for `afterAll`, of each file, because they share this module. */
export function clearAway(): void {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
}

/** An empty folder, until `clearAway`. */
export function emptyFolder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'sincerity-hooks-')));
  folders.push(path);
  return path;
}

const isTimeout = (error: NodeJS.ErrnoException) => error.code === 'ETIMEDOUT';

/** Ends what a command has started and left behind. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing is left of it.
  }
}

/**
 * A repository of somebody's drafts and calendar, with one commit.
 *
 * @param files more files of that commit
 * @param env what every command is told
 */
export function contentRepository(
  files: Readonly<Record<string, string>> = {},
  env: NodeJS.ProcessEnv = {},
): ContentRepository {
  const path = emptyFolder();
  const write: ContentRepository['write'] = (name, text) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  const run: ContentRepository['run'] = (command, args, options = {}) => {
    const timeout = options.timeout ?? commandTimeout;
    const { pid, status, stdout, stderr, error } = spawnSync(command, args, {
      cwd: path,
      encoding: 'utf8',
      ...options,
      timeout,
      killSignal: 'SIGKILL',
      detached: true,
      env: { ...shellEnvironment(), ...env, ...options.env },
    } as SpawnSyncOptionsWithStringEncoding);
    if (error) {
      if (!isTimeout(error)) throw error;
      endGroup(pid);
      const line = [command, ...args].join(' ');
      throw new Error(`\`${line}\` did not end within ${timeout / 1000} s. It printed:\n${stdout}${stderr}`);
    }
    return { status, stdout, stderr, output: stripVTControlCharacters(stdout + stderr) };
  };
  const git = (...args: string[]) => run('git', args);
  cpSync(join(fixtures, 'content'), path, { recursive: true });
  for (const [name, text] of Object.entries(files)) write(name, text);
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Mo');
  git('config', 'user.email', 'mo@bakery.example');
  git('add', '-A');
  git('commit', '-q', '-m', 'Plan March');
  return { path, write, run, git };
}

/** Gives a folder packages as `npm install` of their folders does: as links, with their commands. */
export function link(
  path: string,
  packages: Readonly<Record<string, { readonly at: string; readonly bin: string }>>,
): void {
  mkdirSync(join(path, 'node_modules', '.bin'), { recursive: true });
  for (const [name, { at, bin }] of Object.entries(packages)) {
    symlinkSync(at, join(path, 'node_modules', name), 'junction');
    const command = name === 'sincerity-lint' ? 'sincerity' : name;
    symlinkSync(join('..', name, bin), join(path, 'node_modules', '.bin', command));
  }
}

export const ours = { 'sincerity-lint': { at: root, bin: 'bin/sincerity.js' } } as const;
