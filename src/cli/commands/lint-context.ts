import type { Environment, Report } from '../../core/model/report.ts';
import type { RunObserver } from '../../linter/options.ts';
import type { Io } from '../io/io.ts';
import type { RunCache } from '../run-cache/run-cache.ts';

/** Inputs of `lint` other than paths and flags. */
export interface LintContext {
  readonly io: Io;
  readonly commands: readonly string[];
  /** Returns the part of a report that is printed and that determines the exit status. */
  readonly part?: (report: Report) => Report;
  readonly only?: Environment['only'];
  /** Called with the configuration of each folder. */
  readonly onConfiguration?: RunObserver['onConfiguration'];
  readonly runCache?: RunCache | undefined;
}
