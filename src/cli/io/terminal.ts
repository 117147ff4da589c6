import type { Environment } from '../../core/model/report.ts';
import type { Io, OutputStream } from './io.ts';

/** A decision and its source, such as an environment variable. */
export interface Resolved {
  readonly value: boolean;
  readonly source: string;
}

/** Returns whether to use color. The flag takes precedence, then FORCE_COLOR, NO_COLOR and the stream. */
export function resolveColor(flag: boolean | undefined, env: Io['env'], stream: OutputStream): Resolved {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (flag !== undefined) return { value: flag, source: flag ? '--color' : '--no-color' };
  if (force !== undefined) return { value: force !== '0' && force !== 'false', source: 'FORCE_COLOR' };
  if (no) return { value: false, source: 'NO_COLOR' };
  if (stream.isTTY !== true) return { value: false, source: 'standard output is not a terminal' };
  return term === 'dumb' ? { value: false, source: 'TERM' } : { value: true, source: 'standard output is a terminal' };
}

/** Whether to use color. */
export function wantsColor(flag: boolean | undefined, env: Io['env'], stream: OutputStream): boolean {
  return resolveColor(flag, env, stream).value;
}

/** Whether to show debug output: because of the flag, DEBUG=sincerity or DEBUG=*. */
export function wantsDebug(flag: boolean | undefined, { DEBUG = '' }: Io['env']): boolean {
  const names = DEBUG.split(/[\s,]+/u);
  return flag ?? (names.some((name) => /^(?:\*|sincerity(?::?\*)?)$/u.test(name)) && !names.includes('-sincerity'));
}

/** Whether to show progress: only in an interactive terminal. */
export function wantsProgress({ env, stderr }: Io, quiet = false): boolean {
  const inCi = !['', '0', 'false', undefined].includes(env.CI);
  return stderr.isTTY === true && env.TERM !== 'dumb' && !inCi && !quiet;
}

/** Returns whether the terminal supports Unicode. Old Windows consoles and the Linux console do not. */
export function resolveUnicode({ env, platform }: Io): Resolved {
  if (platform !== 'win32') return { value: env.TERM !== 'linux', source: env.TERM === 'linux' ? 'TERM' : platform };
  const known = (['WT_SESSION', 'ConEmuTask', 'TERM_PROGRAM', 'CI'] as const).find((name) => env[name] !== undefined);
  const value =
    known === undefined ? env.TERM === 'xterm-256color' : Boolean(env[known]) || env.TERM === 'xterm-256color';
  return { value, source: known ?? (value ? 'TERM' : platform) };
}

/** Returns the properties of standard output for reporters. */
export function createEnvironment(io: Io, flags: { readonly color?: boolean; readonly quiet?: boolean }): Environment {
  return {
    color: wantsColor(flags.color, io.env, io.stdout),
    width: Number(io.env.COLUMNS) || io.stdout.columns || 80,
    unicode: resolveUnicode(io).value,
    quiet: flags.quiet ?? false,
  };
}
