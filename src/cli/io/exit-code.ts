import { isCrash } from '../../core/lint/errors.ts';
import type { Report } from '../../core/model/report.ts';
import { severities } from '../../core/model/severity.ts';

/** Values of `--fail-on`: the lowest severity at which findings make a run fail. */
export const failLevels = [...severities, 'never'] as const;

export type FailLevel = (typeof failLevels)[number];

export const exitCodes = { ok: 0, findings: 1, failure: 2, bug: 70 } as const;

/** Returns the exit status of a run: 70 after a bug of the linter, 2 if an input was not linted or a rule crashed, 1 for findings, otherwise 0. */
export function exitCode(
  { summary, inputErrors }: Report,
  { failOn, maxWarnings = Number.POSITIVE_INFINITY }: { readonly failOn: FailLevel; readonly maxWarnings?: number },
): number {
  if (inputErrors.some(isCrash)) return exitCodes.bug;
  if (inputErrors.length > 0 || summary.crashes > 0) return exitCodes.failure;
  const levels = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  const isSerious = levels.some((severity) => summary[`${severity}s`] > 0);
  return isSerious || summary.warnings > maxWarnings ? exitCodes.findings : exitCodes.ok;
}
