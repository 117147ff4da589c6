import type { Environment } from '../core/report.ts';
import type { Io, Output } from './io.ts';

/** Whether to write in colour: the flag decides, then FORCE_COLOR, then NO_COLOR, then the stream itself. */
export function wantsColor(flag: boolean | undefined, env: Io['env'], stream: Output): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (flag !== undefined) return flag;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no) return false;
  return stream.isTTY === true && term !== 'dumb';
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
function showsUnicode({ env, platform }: Io): boolean {
  if (platform !== 'win32') return env.TERM !== 'linux';
  return Boolean(env.WT_SESSION ?? env.ConEmuTask ?? env.TERM_PROGRAM ?? env.CI) || env.TERM === 'xterm-256color';
}

/** What is known of where standard output is shown. */
export function environmentOf(io: Io, flags: { readonly color?: boolean; readonly quiet?: boolean }): Environment {
  return {
    color: wantsColor(flags.color, io.env, io.stdout),
    width: Number(io.env.COLUMNS) || io.stdout.columns || 80,
    unicode: showsUnicode(io),
    quiet: flags.quiet ?? false,
  };
}
