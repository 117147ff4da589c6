import type { Window } from '../../core/feed/window.ts';
import type { FailLevel } from '../io/exit-code.ts';

/** The flags of linting, as commander hands them over. */
export interface LintFlags {
  /** `name` or `name:file`; what fits the terminal when absent. */
  readonly format?: readonly string[];
  readonly failOn: FailLevel;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly columns?: readonly string[];
  readonly filesFrom?: string;
  readonly staged?: boolean;
  readonly changed?: boolean;
  readonly since?: string;
  readonly feeds: boolean;
  readonly window?: Window;
  readonly asOf?: string;
  readonly baseline?: string;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly watch?: boolean;
  readonly stats?: boolean;
  readonly config?: string | false;
  readonly ignore: boolean;
  readonly errorOnUnmatched: boolean;
  readonly errorOnUnmatchedPattern: boolean;
  readonly color?: boolean;
  readonly debug?: boolean;
}
