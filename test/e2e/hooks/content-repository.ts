import { type SpawnSyncOptions, type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const fixtures = join(root, 'fixtures', 'hooks');

/** A promotional draft with four findings. */
export const pushy = `---
platform: instagram
---
Mother's Day is nearly here. Order your tea box today, or grab a gift card.
Hurry, they won't last long.
`;

export const calm = 'The lift in the east wing is out until noon. Ring 7 at the back door and Joan will let you in.\n';

/** A promotional row and a conversational row for the calendar of the fixture. */
export const pushyRow = '2026-03-13,Instagram,"Last chance: half price on every loaf tin. Buy yours now!"\n';
export const calmRow =
  '2026-03-13,Instagram,"Anita found a second use for stale rye: she grates it over leek soup. What do you do with yours?"\n';

/** The variables that npm, Git, CI and the test runner set for child processes, but a shell does not. */
const inherited = /^(?:npm_|GIT_|GITHUB_|RUNNER_|CI$|CI_|NODE_|VITEST|FORCE_COLOR$|NO_COLOR$)/iu;

/** Network settings of the machine. Without them, npm does not reach its registry and retries for hours. */
const network = /^(?:npm_config_(?:cache|cafile|globalconfig|proxy|https_proxy|registry)|NODE_EXTRA_CA_CERTS)$/iu;

/** The environment of a shell, in which npm fails soon if the registry does not respond. */
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

/** The timeout of a command in milliseconds. A blocked `spawnSync` also blocks the timeouts of the test runner. */
const commandTimeout = 60_000;

/** The timeout of a command that installs the package from a clone, with its development dependencies. */
export const installTimeout = 240_000;

/** The timeout of a test or hook that runs such a command: its command must time out first. */
export const installTestTimeout = installTimeout + commandTimeout;

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both without color, because the manager of hooks determines the stream and the color. */
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

/** Removes all folders. Each file needs it in `afterAll`, because the files share this module. */
export function removeFolders(): void {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
}

/** Creates an empty folder, which `removeFolders` removes. */
export function emptyFolder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'sincerity-hooks-')));
  folders.push(path);
  return path;
}

const isTimeout = (error: NodeJS.ErrnoException) => error.code === 'ETIMEDOUT';

/** Kills the processes that a command has left. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // All processes have ended.
  }
}

/**
 * Creates a repository of drafts and a calendar, with one commit.
 *
 * @param files more files of that commit
 * @param env the environment of all commands
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

/** Links packages and their commands into a folder, like `npm install` with paths of folders. */
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
