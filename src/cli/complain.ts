import type { UserError } from '../core/user-error.ts';
import { inertLines } from '../reporters/inert-lines.ts';
import { exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';

/** Says what the user can mend. */
export function complain({ message, hint, at, cause, stack }: UserError, debug: boolean, io: Io): number {
  const lines = [`sincerity: ${at ? `${at}: ` : ''}${message}`, ...(hint ? [`  ${hint}`] : [])];
  const traces = [stack, cause instanceof Error ? cause.stack : undefined].filter((trace) => trace !== undefined);
  // A file's name, or a word of a configuration, may look like a command to a runner of CI.
  io.stderr.write([...inertLines([[...lines, ...(debug ? traces : []), ''].join('\n')])].join(''));
  return exitCodes.trouble;
}
