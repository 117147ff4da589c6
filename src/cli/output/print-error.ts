import type { UserError } from '../../core/model/user-error.ts';
import { escapeCiCommands, toOneLine } from '../../reporters/shared/escape.ts';
import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';
import { createEnvironment } from '../io/terminal.ts';

/**
 * Prints an error that the user can correct, and returns the exit status. The texts can quote untrusted files, so they
 * are escaped for terminals and for CI runners, which execute commands at the start of lines.
 */
export function printError({ message, hint, at, cause, stack }: UserError, debug: boolean, io: Io): number {
  const environment = createEnvironment(io, {});
  const lines = [
    `sincerity: ${toOneLine(`${at ? `${at}: ` : ''}${message}`, environment)}`,
    ...(hint ? [`  ${toOneLine(hint, environment)}`] : []),
  ];
  const traces = [stack, cause instanceof Error ? cause.stack : undefined].filter((trace) => trace !== undefined);
  io.stderr.write([...escapeCiCommands([[...lines, ...(debug ? traces : []), ''].join('\n')])].join(''));
  return exitCodes.failure;
}
