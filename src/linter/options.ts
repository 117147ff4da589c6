import type { Window } from '../core/feed/window.ts';
import type { Post } from '../core/model/post.ts';
import type { ResultCache } from '../node/cache/result-cache.ts';
import type { Configuration } from '../node/config/configuration.ts';
import type { Input } from '../node/files/input.ts';
import type { LintedInput } from './pipeline.ts';
import type { Timer } from './timing.ts';

/** Options of `lintFiles` and `lintText`. */
export interface LintOptions {
  /** Absolute path of the folder that paths are relative to. Default: the working folder. */
  readonly cwd?: string;
  /** Path of one configuration for all files, instead of the nearest to each; `false` to use presets only. */
  readonly config?: string | false;
  /** `false` to run no code of configurations, plugins and reporters. */
  readonly configCode?: boolean;
  /** Which column or key holds what; overrides the configuration. A table without such a column is an input error. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Paths of files and folders that are never expanded as patterns. */
  readonly files?: readonly string[];
  /** `false` to lint files that .gitignore, .sincerityignore or the configuration ignores. */
  readonly ignore?: boolean;
  /** `false` to accept paths and patterns that match nothing, and named files that no reader can read. */
  readonly errorOnUnmatched?: boolean;
  /**
   * A Git revision: report only posts that are new or changed since then, and their feeds. Without paths, all files of
   * the working folder are compared.
   */
  readonly since?: string;
  /** Lint only what is staged for the next commit, in its staged version. Takes precedence over `changed`. */
  readonly staged?: boolean;
  /** Lint only files that differ from the last commit, including untracked files. Takes precedence over `since`. */
  readonly changed?: boolean;
  /** `false` to skip feed rules. */
  readonly feeds?: boolean;
  /** Which posts of a feed are linted together; overrides the configuration. */
  readonly window?: Window;
  /** The day on which feeds are evaluated, `2026-11-23`: later posts are left out. */
  readonly asOf?: string;
  /** Called for what is no error but worth knowing, such as a guessed encoding. */
  readonly onNotice?: (path: string, notice: string) => void;
}

/** Options of a run that only the command line uses. */
export interface RunOptions extends LintOptions {
  /** Tests whether a baseline contains a fingerprint: such a finding is counted and not reported. */
  readonly isBaselined?: (fingerprint: string) => boolean;
  /** Contents that replace files on disk, by absolute path. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
  /** Analyses of posts from earlier runs. */
  readonly cache?: ResultCache;
  /** Properties of posts that do not have them. A kind applies to posts that are neither replies nor threads. */
  readonly postDefaults?: Partial<Pick<Post, 'kind' | 'platform' | 'account'>>;
}

/** Observes a run: timing, progress and debug output. */
export interface RunObserver {
  /** Measures rules and steps. */
  readonly stopwatch?: Timer;
  /** Called with the number of files that were read, and of all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called once for each folder with the configuration that applies there. */
  readonly onConfiguration?: (folder: string, configuration: Configuration) => void;
  /** Called for each input; the list is empty if the input is ignored. */
  readonly onLinted?: (input: Input, linted: readonly LintedInput<Input>[]) => void;
  /** Called with the unexpected error of an input. */
  readonly onCrash?: (path: string, cause: unknown) => void;
  /** Called for each ignored file with the pattern that ignores it. */
  readonly onLeftOut?: (path: string, by: string) => void;
}
