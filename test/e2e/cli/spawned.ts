import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../cli/command-line.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** The path of the built program. */
export const bin = join(project, 'bin/sincerity.js');

export interface SpawnOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Closes standard output after the first text, like `head -1`. */
  readonly isBriefReader?: boolean;
  /** Sends this signal after the first text on standard error. */
  readonly signal?: NodeJS.Signals;
  /** Kills the program a number of milliseconds after its start, its first text on standard error or its first write. */
  readonly killed?: { readonly after: number; readonly since: 'start' | 'words' | 'change' };
}

/** Returns the exit status that a shell reports: for a signal, 128 plus its number. */
const statusOf = (code: number | null, signal: NodeJS.Signals | null) =>
  code ?? 128 + constants.signals[signal ?? 'SIGKILL'];

/** Runs a program to its end. */
export function spawned(
  command: string,
  args: readonly string[],
  { cwd, stdin = '', env = {}, isBriefReader = false, signal, killed }: SpawnOptions,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const killSince = (moment: 'start' | 'words' | 'change') => {
      if (killed?.since === moment) timer ??= setTimeout(() => child.kill('SIGKILL'), killed.after);
    };
    const watcher = killed?.since === 'change' ? watch(cwd, () => killSince('change')) : undefined;
    const { PATH, XDG_CACHE_HOME } = process.env;
    const child = spawn(command, args, { cwd, env: { PATH, XDG_CACHE_HOME, SINCERITY_AGENT: '0', ...env } });
    killSince('start');
    const written = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      written.stdout += text;
      if (isBriefReader) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      written.stderr += text;
      if (signal) child.kill(signal);
      killSince('words');
    });
    // A program that does not read its input may end before all of it is written.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
    child.on('error', reject);
    child.on('close', (code, by) => {
      clearTimeout(timer);
      watcher?.close();
      resolve({ code: statusOf(code, by), ...written });
    });
  });
}

/** Runs the built program. */
export function program(args: readonly string[], options: SpawnOptions): Promise<Outcome> {
  return spawned(process.execPath, [bin, ...args], options);
}
