import type { Environment, Report } from '../../core/model/report.ts';
import type { RunObserver } from '../../linter/options.ts';
import type { Io } from '../io/io.ts';
import type { RunCache } from '../run-cache/run-cache.ts';

/** What linting needs to know beside paths and flags. */
export interface LintContext {
  readonly io: Io;
  readonly commands: readonly string[];
  /** What of a report to tell and to count, instead of all. */
  readonly part?: (report: Report) => Report;
  readonly only?: Environment['only'];
  /** Hears what holds in a folder. */
  readonly onConfiguration?: RunObserver['onConfiguration'];
  readonly memo?: RunCache | undefined;
}
