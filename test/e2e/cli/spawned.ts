import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../cli/command-line.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** The program as it is installed. */
export const bin = join(project, 'bin/sincerity.js');

export interface Circumstances {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Closes standard output when something has come from it, as `head -1` does. */
  readonly isBriefReader?: boolean;
  /** Sends a signal when standard error says something. */
  readonly signal?: NodeJS.Signals;
  /** Kills it so many milliseconds after it began, said something on standard error, or touched a file of its folder. */
  readonly killed?: { readonly after: number; readonly since: 'start' | 'words' | 'change' };
}

/** What a shell says of how a process ended: it adds 128 to the number of a signal. */
const statusOf = (code: number | null, signal: NodeJS.Signals | null) =>
  code ?? 128 + constants.signals[signal ?? 'SIGKILL'];

/** Runs a program to its end. */
export function spawned(
  command: string,
  args: readonly string[],
  { cwd, stdin = '', env = {}, isBriefReader = false, signal, killed }: Circumstances,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const killSince = (moment: 'start' | 'words' | 'change') => {
      if (killed?.since === moment) timer ??= setTimeout(() => child.kill('SIGKILL'), killed.after);
    };
    const watcher = killed?.since === 'change' ? watch(cwd, () => killSince('change')) : undefined;
    const child = spawn(command, args, { cwd, env: { PATH: process.env.PATH, SINCERITY_AGENT: '0', ...env } });
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
    // A program that reads nothing may be gone before all is written.
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
export function program(args: readonly string[], circumstances: Circumstances): Promise<Outcome> {
  return spawned(process.execPath, [bin, ...args], circumstances);
}
