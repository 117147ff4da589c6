import type { RunObserver, RunOptions } from '../../linter/options.ts';
import { createTimer, type Timer } from '../../linter/timing.ts';
import type { ResultCache } from '../../node/cache/result-cache.ts';
import type { DisplayFlags } from '../input/lint-flags.ts';
import type { Io } from '../io/io.ts';
import { wantsDebug, wantsProgress } from '../io/terminal.ts';
import { createDebugObserver, debugHeader } from './debug.ts';
import { formatNotice } from './notices.ts';
import { createProgress } from './progress.ts';
import { formatTimingTable } from './timing-table.ts';

/** Progress, timing and debug output on standard error. */
export interface RunLog {
  /** The observer to pass to the run. */
  readonly options: RunObserver & Pick<RunOptions, 'cache' | 'onNotice'>;
  /** Runs and times a step. The progress line is removed after it, also if it fails. */
  readonly step: Timer['step'];
  /** Prints the timing table after the run. */
  end(): void;
}

const clock = () => performance.now();

/** Creates the log of a run: progress and notices, and with `--debug` and `--stats` debug output and timing. */
export function createRunLog(io: Io, flags: DisplayFlags, cache: ResultCache | undefined): RunLog {
  const debug = wantsDebug(flags.debug, io.env);
  // With `--debug`, a line is printed for each file instead.
  const progress = wantsProgress(io, flags.quiet || debug) ? createProgress(io, clock) : undefined;
  const timer = flags.stats ? createTimer(clock) : undefined;
  if (debug) io.stderr.write(debugHeader(io, flags));
  return {
    options: {
      ...(debug && createDebugObserver(io, cache)),
      ...(timer && { stopwatch: timer }),
      ...(progress && { onProgress: progress.show }),
      onNotice: (path, notice) => {
        progress?.clear();
        io.stderr.write(formatNotice(path, notice));
      },
    },
    step(name, work) {
      const result = timer ? timer.step(name, work) : work();
      if (!(result instanceof Promise)) return result;
      return result.finally(() => progress?.clear()) as typeof result;
    },
    end() {
      if (timer) io.stderr.write(formatTimingTable(timer.entries()));
    },
  };
}
