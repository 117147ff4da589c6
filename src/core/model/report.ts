import type { Diagnostic } from './diagnostic.ts';
import type { Channels, Feed } from './feed.ts';
import type { LintedPost } from './linted-post.ts';
import type { Range } from './position.ts';
import type { Severity } from './severity.ts';

/** Why a piece of input, or all of it, was not linted. */
export interface InputError {
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
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
  /** Findings that a baseline knows: they are in none of the other counts. */
  readonly baselined: number;
  /** Rules that stopped, by post and by feed. */
  readonly crashes: number;
}

/** Counts findings. In a long run they are read again for it, so nothing is kept of them. */
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

/** The findings of all posts, then those of all feeds, one after the other. */
export function* iterateDiagnostics({ posts, feeds }: Pick<Report, 'posts' | 'feeds'>): Generator<Diagnostic> {
  for (const { diagnostics } of posts) yield* diagnostics;
  for (const { diagnostics } of feeds) yield* diagnostics;
}

/** What a report says of a rule that spoke. */
export interface RuleSummary {
  readonly id: string;
  readonly group: Diagnostic['group'];
  readonly summary: string;
  readonly why: string;
  readonly advice: string;
  /** Where it can be read about; empty where nobody says. */
  readonly docs: string;
  /** As it is set where it first spoke. */
  readonly severity: Severity;
}

/** Everything that one run has to say. */
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
  /** Whether it is about what has changed, and silent about the rest. */
  readonly isComparison?: true;
}

/** What a reporter may know of where its text will be shown. */
export interface Environment {
  readonly color: boolean;
  /** In cells; 80 where the stream has no width. */
  readonly width: number;
  /** Whether the terminal shows characters beyond ASCII. */
  readonly unicode: boolean;
  /** Print errors only. */
  readonly quiet: boolean;
  /** Print what is said of feeds, and nothing of single posts. */
  readonly only?: 'feeds';
  /** The working folder as seen from the root of its repository, with a slash at its end: `content/`. Empty at the root. */
  readonly base?: string;
}

/** Turns a report into text, whole or piece by piece: that of an archive is longer than a string may be. Pure. */
export interface Reporter {
  readonly id: string;
  format(report: Report, environment: Environment): string | Iterable<string>;
}
