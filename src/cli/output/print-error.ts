import type { UserError } from '../../core/model/user-error.ts';
import { escapeCiCommands, toOneLine } from '../../reporters/shared/escape.ts';
import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';
import { createEnvironment } from '../io/terminal.ts';

/**
 * Says what the user can mend. What it quotes may come from files of somebody else, who must neither command a terminal
 * nor begin a line, which a runner may take for a command.
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
