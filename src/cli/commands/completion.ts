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
 * Prints what teaches a shell to complete the command line. The script knows everything that can be typed, so that no
 * key has to wait until Node has started.
 */
export function completion(shell: Shell, program: Command, io: Io): number {
  io.stdout.write(scripts[shell](buildOutline(program)));
  return exitCodes.ok;
}
