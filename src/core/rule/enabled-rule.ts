import type { Severity } from '../model/severity.ts';
import type { Rule } from './rule.ts';

/** A rule as it is set for some file. */
export interface EnabledRule<Kind extends Rule = Rule> {
  readonly rule: Kind;
  readonly severity: Severity;
  /** Validated by the rule's schema. */
  readonly options: unknown;
}
