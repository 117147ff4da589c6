import type { Severity } from '../model/severity.ts';
import type { Rule } from './rule.ts';

/** A rule with its settings for a file. */
export interface EnabledRule<Kind extends Rule = Rule> {
  readonly rule: Kind;
  readonly severity: Severity;
  /** The output of the schema of the rule. */
  readonly options: unknown;
}
