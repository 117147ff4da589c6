import type { Io } from '../io/io.ts';
import { createEnvironment } from '../io/terminal.ts';

/** A line about a long run, in one place of a terminal. */
export interface Progress {
  /** Hears how many files have been read, of how many. */
  show(done: number, total: number): void;
  /** Takes the line away: something else is about to be written. */
  clear(): void;
}

/** In milliseconds. Most runs are over before anybody wonders. */
const patience = 500;

/** In milliseconds: more often, a line can only flicker. */
const pause = 100;

/** @param clock milliseconds since whenever */
export function createProgress(io: Io, clock: () => number): Progress {
  const { unicode } = createEnvironment(io, {});
  const started = clock();
  let shown: number | undefined;
  return {
    show(done, total) {
      const now = clock();
      if (now - started < patience || (shown !== undefined && now - shown < pause)) return;
      shown = now;
      const [read, all] = [done, total].map((count) => count.toLocaleString('en'));
      const line = `Reading ${read} of ${all} files${unicode ? '…' : '...'}`;
      // A line that does not fit would be two, and only one of them would be rewritten.
      io.stderr.write(`\r${line.slice(0, (io.stderr.columns || 80) - 1)}\u001b[K`);
    },
    clear() {
      if (shown !== undefined) io.stderr.write('\r\u001b[K');
      shown = undefined;
    },
  };
}
