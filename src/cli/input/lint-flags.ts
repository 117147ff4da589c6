import type { Window } from '../../core/feed/window.ts';
import type { FailLevel } from '../io/exit-code.ts';

/** Flags that select inputs. */
export interface SelectionFlags {
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly filesFrom?: string;
  readonly staged?: boolean;
  readonly changed?: boolean;
  readonly since?: string;
  readonly ignore: boolean;
  /** Whether a path or a pattern without matching files is an error. */
  readonly errorOnUnmatched: boolean;
}

/** Flags for the interpretation of inputs. */
export interface ReadFlags {
  readonly columns?: readonly string[];
  readonly config?: string | false;
  /** Whether configurations can run code. */
  readonly configCode?: boolean;
}

/** Flags for reports. */
export interface FormatFlags {
  /** `name` or `name:file`. Defaults to `agent` for a coding agent and to `stylish` for all others. */
  readonly format?: readonly string[];
}

/** Flags for the exit status. */
export interface FailureFlags {
  readonly failOn: FailLevel;
  readonly maxWarnings?: number;
  readonly baseline?: string;
}

export interface FixFlags {
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
}

export interface CacheFlags {
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}

/** Flags for additional output. */
export interface DisplayFlags {
  readonly color?: boolean;
  readonly debug?: boolean;
  readonly quiet?: boolean;
  readonly stats?: boolean;
}

export interface FeedFlags {
  readonly feeds: boolean;
  readonly window?: Window;
  readonly asOf?: string;
}

/** All flags of `lint`, in groups by the step that uses them. */
export interface LintFlags {
  readonly selection: SelectionFlags;
  readonly read: ReadFlags;
  readonly formats: FormatFlags;
  readonly failure: FailureFlags;
  readonly fix: FixFlags;
  readonly cache: CacheFlags;
  readonly display: DisplayFlags;
  readonly feeds: FeedFlags;
  readonly watch: boolean;
}

/** All flags of `lint` in the form that commander returns. */
export type ParsedFlags = SelectionFlags &
  ReadFlags &
  FormatFlags &
  FailureFlags &
  FixFlags &
  CacheFlags &
  DisplayFlags &
  FeedFlags & { readonly errorOnUnmatchedPattern: boolean; readonly watch?: boolean };

/** Converts flags from the form that commander returns into groups. */
export function groupFlags(flags: ParsedFlags): LintFlags {
  const { stdin, stdinFilename, filesFrom, staged, changed, since, ignore, ...others } = flags;
  const { errorOnUnmatched, errorOnUnmatchedPattern, watch = false, ...more } = others;
  const { columns, config, configCode, format, failOn, maxWarnings, baseline, fix, fixDryRun, ...rest } = more;
  const { cache, cacheLocation, color, debug, quiet, stats, feeds, window, asOf } = rest;
  return {
    selection: {
      ...defined({ stdin, stdinFilename, filesFrom, staged, changed, since }),
      ignore,
      errorOnUnmatched: errorOnUnmatched && errorOnUnmatchedPattern,
    },
    read: defined({ columns, config, configCode }),
    formats: defined({ format }),
    failure: { failOn, ...defined({ maxWarnings, baseline }) },
    fix: defined({ fix, fixDryRun }),
    cache: defined({ cache, cacheLocation }),
    display: defined({ color, debug, quiet, stats }),
    feeds: { feeds, ...defined({ window, asOf }) },
    watch,
  };
}

type Defined<Values> = { readonly [Key in keyof Values]?: Exclude<Values[Key], undefined> };

/** Returns a copy without the keys whose value is `undefined`. */
function defined<Values extends object>(values: Values): Defined<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<Values>;
}
