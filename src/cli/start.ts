import type { Io } from './io/io.ts';
import { write } from './output/write-stream.ts';

/**
 * Runs the command line. With `--cache`, if nothing has changed since the same run, prints the recorded output without
 * loading the linter.
 *
 * @param argv without the names of Node and of the script
 * @returns the exit status. Errors are printed and not thrown.
 */
export async function start(argv: readonly string[], io: Io): Promise<number> {
  const runCache = argv.includes('--cache')
    ? (await import('./run-cache/run-cache.ts')).createRunCache(argv, io)
    : undefined;
  const cached = runCache?.replay();
  if (cached) {
    await write(cached.stdout, io.stdout);
    return cached.code;
  }
  const { main } = await import('./main.ts');
  return main(argv, runCache?.io ?? io, runCache);
}
