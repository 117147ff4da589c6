import type { Severity } from '../model/severity.ts';

const lower: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' };
const higher: Readonly<Record<Severity, Severity>> = { error: 'error', warning: 'error', info: 'warning' };

/** The properties of a finding that change its severity. */
export interface SeverityAdjustment {
  /** The highest severity of the finding. Takes precedence over `severityShift`. */
  readonly severityCap?: 'info' | undefined;
  /** Levels by which the finding is less severe (-1) or more severe (1) than the rule is set to. */
  readonly severityShift?: -1 | 1 | undefined;
}

/** Returns the severity of a finding: that of its rule, in one place for posts and feeds adjusted by the finding. */
export function adjustSeverity(severity: Severity, { severityCap, severityShift }: SeverityAdjustment): Severity {
  if (severityCap) return severityCap;
  if (severityShift === undefined) return severity;
  return severityShift > 0 ? higher[severity] : lower[severity];
}
