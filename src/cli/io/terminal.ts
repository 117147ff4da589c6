import type { Environment } from '../../core/model/report.ts';
import type { Io, Output } from './io.ts';

/** An answer, and what has given it. */
export interface Because {
  readonly answer: boolean;
  readonly because: string;
}

/** Whether to write in colour: the flag decides, then FORCE_COLOR, then NO_COLOR, then the stream itself. */
export function colorOf(flag: boolean | undefined, env: Io['env'], stream: Output): Because {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (flag !== undefined) return { answer: flag, because: flag ? '--color' : '--no-color' };
  if (force !== undefined) return { answer: force !== '0' && force !== 'false', because: 'FORCE_COLOR' };
  if (no) return { answer: false, because: 'NO_COLOR' };
  if (stream.isTTY !== true) return { answer: false, because: 'standard output is no terminal' };
  return term === 'dumb'
    ? { answer: false, because: 'TERM' }
    : { answer: true, because: 'standard output is a terminal' };
}

/** Whether to write in colour. */
export function wantsColor(flag: boolean | undefined, env: Io['env'], stream: Output): boolean {
  return colorOf(flag, env, stream).answer;
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
export function unicodeOf({ env, platform }: Io): Because {
  if (platform !== 'win32') return { answer: env.TERM !== 'linux', because: env.TERM === 'linux' ? 'TERM' : platform };
  const known = (['WT_SESSION', 'ConEmuTask', 'TERM_PROGRAM', 'CI'] as const).find((name) => env[name] !== undefined);
  const answer =
    known === undefined ? env.TERM === 'xterm-256color' : Boolean(env[known]) || env.TERM === 'xterm-256color';
  return { answer, because: known ?? (answer ? 'TERM' : platform) };
}

/** What is known of where standard output is shown. */
export function environmentOf(io: Io, flags: { readonly color?: boolean; readonly quiet?: boolean }): Environment {
  return {
    color: wantsColor(flags.color, io.env, io.stdout),
    width: Number(io.env.COLUMNS) || io.stdout.columns || 80,
    unicode: unicodeOf(io).answer,
    quiet: flags.quiet ?? false,
  };
}
