import type { Diagnostic } from './diagnostic.ts';
import type { ErrorDetails } from './error-details.ts';
import type { Channels, Feed } from './feed.ts';
import type { LintedPost } from './linted-post.ts';
import type { Range } from './position.ts';
import type { Severity } from './severity.ts';

/** Why an input, or part of one, was not linted. */
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
  /** Number of crashed rules, per post and feed. */
  readonly crashes: number;
}

/** Counts findings. Long runs stream their posts, so nothing is stored. */
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

/** Iterates over the findings of all posts, then of all feeds. */
export function* iterateDiagnostics({ posts, feeds }: Pick<Report, 'posts' | 'feeds'>): Generator<Diagnostic> {
  for (const { diagnostics } of posts) yield* diagnostics;
  for (const { diagnostics } of feeds) yield* diagnostics;
}

/** A rule that fired, for the report. */
export interface RuleSummary {
  readonly id: string;
  readonly group: Diagnostic['group'];
  readonly summary: string;
  readonly why: string;
  readonly advice: string;
  /** URL of its documentation, or an empty string. */
  readonly docs: string;
  /** The severity where the rule first fired. */
  readonly severity: Severity;
}

/** The result of a run. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** Returns summaries of the rules that reported something, sorted by id. It reads all findings. */
  firedRules(): readonly RuleSummary[];
  readonly summary: Summary;
  readonly posts: readonly LintedPost[];
  readonly feeds: readonly Feed[];
  readonly channels: readonly Channels[];
  /** Returns the findings of all posts, then of all feeds. It builds a list on each call. */
  allDiagnostics(): readonly Diagnostic[];
  readonly inputErrors: readonly InputError[];
  /** Whether the report covers changes only. */
  readonly isComparison?: true;
}

/** What a reporter knows about its output. */
export interface Environment {
  readonly color: boolean;
  /** In columns; 80 if the output has no width. */
  readonly width: number;
  /** Whether the terminal supports Unicode. */
  readonly unicode: boolean;
  /** Print errors only. */
  readonly quiet: boolean;
  /** Print feeds without their posts. */
  readonly only?: 'feeds';
  /** The working directory relative to the repository root, with a trailing slash: `content/`. Empty at the root. */
  readonly base?: string;
}

/**
 * Formats a report, as a whole or in pieces, because the output for an archive can exceed the maximum string length.
 * Pure.
 */
export interface Reporter {
  readonly id: string;
  format(report: Report, environment: Environment): string | Iterable<string>;
}
