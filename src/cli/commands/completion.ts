import type { Command } from 'commander';
import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';
import { bash } from './completion/bash.ts';
import { fish } from './completion/fish.ts';
import { buildOutline } from './completion/outline.ts';
import { powershell } from './completion/powershell.ts';
import type { Shell } from './completion/shells.ts';
import { zsh } from './completion/zsh.ts';

const scripts = { bash, fish, powershell, zsh };

/**
 * Prints a completion script for a shell. The script contains all commands, flags and values, so that completion does
 * not have to start Node.
 */
export function completion(shell: Shell, program: Command, io: Io): number {
  io.stdout.write(scripts[shell](buildOutline(program)));
  return exitCodes.ok;
}
