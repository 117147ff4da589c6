import type { UserError } from '../../core/model/user-error.ts';
import { escapeCiCommands, toOneLine } from '../../reporters/shared/escape.ts';
import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';
import { createEnvironment } from '../io/terminal.ts';

/**
 * Prints an error that the user can fix. Quoted text may come from untrusted files: it must not contain control characters
 * or start a line, which a CI runner could execute.
 */
export function printError({ message, hint, at, cause, stack }: UserError, debug: boolean, io: Io): number {
  const environment = createEnvironment(io, {});
  const lines = [
    `sincerity: ${toOneLine(`${at ? `${at}: ` : ''}${message}`, environment)}`,
    ...(hint ? [`  ${toOneLine(hint, environment)}`] : []),
  ];
  const traces = [stack, cause instanceof Error ? cause.stack : undefined].filter((trace) => trace !== undefined);
  // A file's name, or a word of a configuration, may look like a command to a runner of CI.
  io.stderr.write([...escapeCiCommands([[...lines, ...(debug ? traces : []), ''].join('\n')])].join(''));
  return exitCodes.failure;
}
