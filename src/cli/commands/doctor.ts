import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';
import { diagnose } from './doctor/collect.ts';
import { page } from './doctor/render.ts';
import type { DoctorFlags } from './doctor/types.ts';

/** Says what there is here to lint, and by which settings; of posts not a word. */
export async function doctor(paths: readonly string[], flags: DoctorFlags, io: Io): Promise<number> {
  const diagnosis = await diagnose(paths, flags, io);
  io.stdout.write(flags.format === 'json' ? `${JSON.stringify(diagnosis, undefined, 2)}\n` : page(diagnosis));
  return diagnosis.errors.length > 0 ? exitCodes.failure : exitCodes.ok;
}
