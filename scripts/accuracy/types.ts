import type { Diagnostic } from '../../src/core/model/diagnostic.ts';
import type { LintedPost } from '../../src/core/model/linted-post.ts';

/** Labels of posts. docs/accuracy.md explains each. */
export const labels = ['promotion', 'information', 'conversation', 'canned-reply', 'not-english'] as const;

export type Label = (typeof labels)[number];

export const strengths = ['strong', 'weak'] as const;

/** A labeled post: a line of a `.jsonl` file. */
export interface Row {
  readonly text: string;
  readonly expected: Label;
  readonly strength?: (typeof strengths)[number];
  /** The original label in the source. */
  readonly label?: string;
  readonly kind?: string;
  readonly platform?: string;
  readonly author?: string;
  readonly date?: string;
  readonly parent_text?: string;
}

export interface Source {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** A row with the result of linting it. */
export interface LintedRow extends Pick<LintedPost, 'intent' | 'language' | 'promotion' | 'kind'> {
  readonly row: Row;
  readonly diagnostics: readonly Diagnostic[];
  /** Rules that reported the post with the preset `recommended`. */
  readonly fired: ReadonlySet<string>;
  /** Rules that reported the post with the preset `all`. */
  readonly firedInAll: ReadonlySet<string>;
}

export interface LintedSource {
  readonly name: string;
  readonly posts: readonly LintedRow[];
}

/** A share with its 95% Wilson interval, or only the counts if the total is 0. */
export interface Rate {
  readonly hits: number;
  readonly of: number;
  readonly share?: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Comparison {
  readonly recall?: Rate;
  readonly falseAlarms?: Rate;
  readonly precision?: Rate;
  readonly f1?: number;
  readonly auc?: number;
}

export interface RuleFigures extends Omit<Comparison, 'f1' | 'auc'> {
  /** The label of the posts that the rule should report. Absent if no label corresponds to it. */
  readonly finds?: 'promotion' | 'canned-reply';
  /** The rate for posts with a label between the two. Findings in them are neither right nor wrong. */
  readonly between?: Rate;
}

export interface SourceFigures {
  readonly posts: Readonly<Record<string, number>>;
  readonly comparisons: Readonly<Record<string, Comparison>>;
  readonly shares: Readonly<Record<string, Rate>>;
}

/** The content of rules/accuracy.json. */
export interface Figures {
  readonly version: string;
  readonly sources: Readonly<Record<string, SourceFigures>>;
  readonly overall: Readonly<Record<string, Rate>>;
  readonly rules: Readonly<Record<string, RuleFigures>>;
}
