import type { Diagnostic } from './diagnostic.ts';
import type { ErrorDetails } from './error-details.ts';
import type { Channels, Feed } from './feed.ts';
import type { LintedPost } from './linted-post.ts';
import type { Range } from './position.ts';
import type { Severity } from './severity.ts';

/** An error because of which an input, or a part of one, was not linted. */
export interface InputError extends ErrorDetails {
  readonly path: string;
  readonly start?: Range['start'];
  readonly end?: Range['end'];
}

export interface Summary {
  readonly files: number;
  readonly posts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  /** Number of findings in the baseline. The other counts do not include them. */
  readonly baselined: number;
  /** Number of rule crashes. A rule that crashes on several posts or feeds counts for each. */
  readonly crashes: number;
}

/** Counts the findings of posts and feeds. It stores no posts, because long runs stream them. */
export function countDiagnostics(subjects: Iterable<{ readonly diagnostics: readonly Diagnostic[] }>) {
  const counts = { errors: 0, warnings: 0, infos: 0, crashes: 0 };
  for (const { diagnostics } of subjects) {
    for (const { severity, rule } of diagnostics) {
      counts[`${severity}s`]++;
      if (rule === 'internal/rule-crash') counts.crashes++;
    }
  }
  return counts;
}

/** Yields the findings of all posts, then those of all feeds. */
export function* iterateDiagnostics({ posts, feeds }: Pick<Report, 'posts' | 'feeds'>): Generator<Diagnostic> {
  for (const { diagnostics } of posts) yield* diagnostics;
  for (const { diagnostics } of feeds) yield* diagnostics;
}

/** A rule that reported something, as listed in the report. */
export interface RuleSummary {
  readonly id: string;
  readonly group: Diagnostic['group'];
  readonly summary: string;
  readonly why: string;
  readonly advice: string;
  /** URL of the documentation, or an empty string. */
  readonly docs: string;
  /** The severity of the first finding. */
  readonly severity: Severity;
}

/** The result of a run. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** Returns summaries of the rules that reported something, sorted by id. It iterates over all findings. */
  firedRules(): readonly RuleSummary[];
  readonly summary: Summary;
  readonly posts: readonly LintedPost[];
  readonly feeds: readonly Feed[];
  readonly channels: readonly Channels[];
  /** Returns the findings of all posts, then those of all feeds. It creates a new list on each call. */
  allDiagnostics(): readonly Diagnostic[];
  readonly inputErrors: readonly InputError[];
  /** Whether the report is only about changes. */
  readonly isComparison?: true;
}

/** The properties of the output of a reporter. */
export interface Environment {
  readonly color: boolean;
  /** Width in columns. 80 if the output has no width. */
  readonly width: number;
  /** Whether the terminal supports Unicode. */
  readonly unicode: boolean;
  /** Whether to print only errors. */
  readonly quiet: boolean;
  /** Whether to print feeds without their posts. */
  readonly only?: 'feeds';
  /** The working directory relative to the repository root, with a trailing slash: `content/`. Empty in the root. */
  readonly base?: string;
}

/**
 * Formats a report as a string, or as several pieces, because the output for an archive can exceed the maximum length
 * of a string. It is a pure function.
 */
export interface Reporter {
  readonly id: string;
  format(report: Report, environment: Environment): string | Iterable<string>;
}
