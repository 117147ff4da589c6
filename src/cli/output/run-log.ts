import type { RunObserver, RunOptions } from '../../linter/options.ts';
import { createTimer, type Timer } from '../../linter/timing.ts';
import type { ResultCache } from '../../node/cache/result-cache.ts';
import type { DisplayFlags } from '../input/lint-flags.ts';
import type { Io } from '../io/io.ts';
import { wantsDebug, wantsProgress } from '../io/terminal.ts';
import { debugging, debugHeader } from './debug.ts';
import { formatNotice } from './notices.ts';
import { createProgress } from './progress.ts';
import { formatTimingTable } from './timing-table.ts';

/** Progress, timing and debug output on standard error. */
export interface RunLog {
  /** The observer to pass to the run. */
  readonly options: RunObserver & Pick<RunOptions, 'cache' | 'onNotice'>;
  /** Does a step of the work; whatever comes of it, no half line stays behind. */
  readonly step: Timer['step'];
  /** Prints the output that is complete only after the run. */
  end(): void;
}

const clock = () => performance.now();

/** Comments on a run: how far it is, what is worth a notice, and with --debug and --stats all that it does. */
export function createRunLog(io: Io, flags: DisplayFlags, cache: ResultCache | undefined): RunLog {
  const debug = wantsDebug(flags.debug, io.env);
  // With --debug there is a line for each file.
  const line = wantsProgress(io, flags.quiet || debug) ? createProgress(io, clock) : undefined;
  const watch = flags.stats ? createTimer(clock) : undefined;
  if (debug) io.stderr.write(debugHeader(io, flags));
  return {
    options: {
      ...(debug && debugging(io, cache)),
      ...(watch && { stopwatch: watch }),
      ...(line && { onProgress: line.show }),
      onNotice: (path, notice) => {
        line?.clear();
        io.stderr.write(formatNotice(path, notice));
      },
    },
    step(name, work) {
      const result = watch ? watch.step(name, work) : work();
      if (!(result instanceof Promise)) return result;
      return result.finally(() => line?.clear()) as typeof result;
    },
    end() {
      if (watch) io.stderr.write(formatTimingTable(watch.entries()));
    },
  };
}
