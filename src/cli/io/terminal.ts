import type { Environment } from '../../core/model/report.ts';
import type { Io, OutputStream } from './io.ts';

/** An answer, and what has given it. */
export interface Resolved {
  readonly value: boolean;
  readonly source: string;
}

/** Whether to write in colour: the flag decides, then FORCE_COLOR, then NO_COLOR, then the stream itself. */
export function resolveColor(flag: boolean | undefined, env: Io['env'], stream: OutputStream): Resolved {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (flag !== undefined) return { value: flag, source: flag ? '--color' : '--no-color' };
  if (force !== undefined) return { value: force !== '0' && force !== 'false', source: 'FORCE_COLOR' };
  if (no) return { value: false, source: 'NO_COLOR' };
  if (stream.isTTY !== true) return { value: false, source: 'standard output is not a terminal' };
  return term === 'dumb' ? { value: false, source: 'TERM' } : { value: true, source: 'standard output is a terminal' };
}

/** Whether to write in colour. */
export function wantsColor(flag: boolean | undefined, env: Io['env'], stream: OutputStream): boolean {
  return resolveColor(flag, env, stream).value;
}

/** Whether to say more of what is done: the flag asks, or DEBUG=sincerity, or DEBUG=*, which asks everybody. */
export function wantsDebug(flag: boolean | undefined, { DEBUG = '' }: Io['env']): boolean {
  const names = DEBUG.split(/[\s,]+/u);
  return flag ?? (names.some((name) => /^(?:\*|sincerity(?::?\*)?)$/u.test(name)) && !names.includes('-sincerity'));
}

/** Whether somebody sits before a terminal and may wonder what takes so long. */
export function wantsProgress({ env, stderr }: Io, quiet = false): boolean {
  const inCi = !['', '0', 'false', undefined].includes(env.CI);
  return stderr.isTTY === true && env.TERM !== 'dumb' && !inCi && !quiet;
}

/** Whether the terminal shows more than ASCII. The consoles that do not are those of old Windows and of Linux itself. */
export function resolveUnicode({ env, platform }: Io): Resolved {
  if (platform !== 'win32') return { value: env.TERM !== 'linux', source: env.TERM === 'linux' ? 'TERM' : platform };
  const known = (['WT_SESSION', 'ConEmuTask', 'TERM_PROGRAM', 'CI'] as const).find((name) => env[name] !== undefined);
  const value =
    known === undefined ? env.TERM === 'xterm-256color' : Boolean(env[known]) || env.TERM === 'xterm-256color';
  return { value, source: known ?? (value ? 'TERM' : platform) };
}

/** What is known of where standard output is shown. */
export function createEnvironment(io: Io, flags: { readonly color?: boolean; readonly quiet?: boolean }): Environment {
  return {
    color: wantsColor(flags.color, io.env, io.stdout),
    width: Number(io.env.COLUMNS) || io.stdout.columns || 80,
    unicode: resolveUnicode(io).value,
    quiet: flags.quiet ?? false,
  };
}
