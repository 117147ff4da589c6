import { exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';

export interface DoctorFlags {
  readonly format: string;
  readonly baseline?: string;
  readonly cacheLocation?: string;
  readonly config?: string | false;
}

/** Says what there is here to lint, and by which settings. */
export async function doctor(_paths: readonly string[], { format }: DoctorFlags, io: Io): Promise<number> {
  io.stdout.write(`${format}\n`);
  return exitCodes.clean;
}
