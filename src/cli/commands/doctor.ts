import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';
import { diagnose } from './doctor/collect.ts';
import { formatDiagnosis } from './doctor/render.ts';
import type { DoctorFlags } from './doctor/types.ts';

/** Prints the files to lint, their configurations, and the environment. Returns 2 if there are errors. */
export async function doctor(paths: readonly string[], flags: DoctorFlags, io: Io): Promise<number> {
  const diagnosis = await diagnose(paths, flags, io);
  io.stdout.write(
    flags.format === 'json' ? `${JSON.stringify(diagnosis, undefined, 2)}\n` : formatDiagnosis(diagnosis),
  );
  return diagnosis.errors.length > 0 ? exitCodes.failure : exitCodes.ok;
}
