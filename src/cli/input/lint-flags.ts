import type { Window } from '../../core/feed/window.ts';
import type { FailLevel } from '../io/exit-code.ts';

/** Which inputs are linted. */
export interface SelectionFlags {
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly filesFrom?: string;
  readonly staged?: boolean;
  readonly changed?: boolean;
  readonly since?: string;
  readonly ignore: boolean;
  /** False if paths and patterns may match no files. */
  readonly errorOnUnmatched: boolean;
}

/** Flags for reading inputs and for settings. */
export interface ReadFlags {
  readonly columns?: readonly string[];
  readonly config?: string | false;
}

/** Which reports are written. */
export interface FormatFlags {
  /** `name` or `name:file`. If absent, the format depends on who reads standard output. */
  readonly format?: readonly string[];
}

/** Which findings make a run fail. */
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

/** The flags of linting, grouped by the step that reads them. */
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

/** The same flags as commander returns them. */
export type ParsedFlags = SelectionFlags &
  ReadFlags &
  FormatFlags &
  FailureFlags &
  FixFlags &
  CacheFlags &
  DisplayFlags &
  FeedFlags & { readonly errorOnUnmatchedPattern: boolean; readonly watch?: boolean };

/** Splits flags into groups. */
export function groupFlags(flags: ParsedFlags): LintFlags {
  const { stdin, stdinFilename, filesFrom, staged, changed, since, ignore, ...others } = flags;
  const { errorOnUnmatched, errorOnUnmatchedPattern, watch = false, ...more } = others;
  const { columns, config, format, failOn, maxWarnings, baseline, fix, fixDryRun, ...rest } = more;
  const { cache, cacheLocation, color, debug, quiet, stats, feeds, window, asOf } = rest;
  return {
    selection: {
      ...defined({ stdin, stdinFilename, filesFrom, staged, changed, since }),
      ignore,
      errorOnUnmatched: errorOnUnmatched && errorOnUnmatchedPattern,
    },
    read: defined({ columns, config }),
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
