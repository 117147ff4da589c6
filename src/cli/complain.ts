import type { UserError } from '../core/user-error.ts';
import { exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';

/** Says what the user can mend. */
export function complain({ message, hint, at, cause, stack }: UserError, debug: boolean, io: Io): number {
  const lines = [`sincerity: ${at ? `${at}: ` : ''}${message}`, ...(hint ? [`  ${hint}`] : [])];
  const traces = [stack, cause instanceof Error ? cause.stack : undefined].filter((trace) => trace !== undefined);
  io.stderr.write([...lines, ...(debug ? traces : []), ''].join('\n'));
  return exitCodes.trouble;
}
