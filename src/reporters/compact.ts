import type { Position } from '../core/model/position.ts';
import type { Environment, Report, Reporter } from '../core/model/report.ts';
import { escapeCiCommands, toOneLine } from './shared/escape.ts';
import { summaryLine } from './shared/summary-line.ts';
import { visibleDiagnostics } from './shared/visible-diagnostics.ts';

/**
 * `plan.csv:5:12: warning shouting: …`; for a spreadsheet the row, the column in the cell, and the cell's name last.
 */
function line(
  { path, start, message }: { readonly path: string; readonly start?: Position | undefined; readonly message: string },
  kind: string,
  environment: Environment,
): string {
  const { line: row = 1, column = 1, cell } = start ?? {};
  const text = `${message}${cell === undefined ? '' : ` [${cell}]`}`;
  return `${toOneLine(path, environment)}:${row}:${column}: ${kind}: ${toOneLine(text, environment)}\n`;
}

function* lines(report: Report, environment: Environment): Generator<string> {
  let isEmpty = report.inputErrors.length === 0;
  for (const found of visibleDiagnostics(report, environment)) {
    isEmpty = false;
    yield line(found, `${found.severity} ${toOneLine(found.rule, environment)}`, environment);
  }
  for (const problem of report.inputErrors) {
    const { path, start, message, hint } = problem;
    yield line({ path, start, message: hint ? `${message} ${hint}` : message }, 'input-error', environment);
  }
  if (!isEmpty) yield `${summaryLine(report, environment)}\n`;
}

/**
 * One line per finding, in the form that editors and grep expect, and a summary line; nothing if there are no findings.
 */
const compact: Reporter = {
  id: 'compact',
  format: (report, environment) => escapeCiCommands(lines(report, environment)),
};

export default compact;
