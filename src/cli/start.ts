import type { Io } from './io/io.ts';
import { write } from './output/write-stream.ts';

/**
 * Runs the command line; where `--cache` is given and nothing has changed since the same was asked, says again what was
 * said then, and loads nothing of what would find it out.
 *
 * @param argv without the names of Node and of the script
 * @returns the exit status; nothing is thrown
 */
export async function start(argv: readonly string[], io: Io): Promise<number> {
  const memo = argv.includes('--cache')
    ? (await import('./run-cache/run-cache.ts')).createRunCache(argv, io)
    : undefined;
  const told = memo?.replay();
  if (told) {
    await write(told.stdout, io.stdout);
    return told.code;
  }
  const { main } = await import('./main.ts');
  return main(argv, memo?.io ?? io, memo);
}
