import type { Io } from '../io/io.ts';
import { createEnvironment } from '../io/terminal.ts';

/** The progress line of a long run, which is overwritten in place. */
export interface Progress {
  /** Updates the line with the number of linted files. */
  show(done: number, total: number): void;
  /** Removes the line, so that other output can be written. */
  clear(): void;
}

/** Milliseconds before the line is shown. Most runs end earlier. */
const delay = 500;

/** Minimum number of milliseconds between updates, so that the line does not flicker. */
const interval = 100;

/** @param clock returns milliseconds since any fixed time */
export function createProgress(io: Io, clock: () => number): Progress {
  const { unicode } = createEnvironment(io, {});
  const started = clock();
  let shown: number | undefined;
  return {
    show(done, total) {
      const now = clock();
      if (now - started < delay || (shown !== undefined && now - shown < interval)) return;
      shown = now;
      const [linted, all] = [done, total].map((count) => count.toLocaleString('en'));
      const line = `Linting ${linted} of ${all} files${unicode ? '…' : '...'}`;
      // The line is cut, because only one line of a wrapped text would be overwritten.
      io.stderr.write(`\r${line.slice(0, (io.stderr.columns || 80) - 1)}\u001b[K`);
    },
    clear() {
      if (shown !== undefined) io.stderr.write('\r\u001b[K');
      shown = undefined;
    },
  };
}
