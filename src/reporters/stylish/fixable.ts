import type { Diagnostic } from '../../core/model/diagnostic.ts';

/** Whether `--fix` does something about a finding. Workbooks are not written. */
export function isFixable({ fix = [], start }: Diagnostic): boolean {
  return fix.length > 0 && start.cell === undefined;
}
