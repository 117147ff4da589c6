import type { Position } from '../core/model/position.ts';
import type { Environment, Report, Reporter } from '../core/model/report.ts';
import { escapeCiCommands, toOneLine } from './shared/escape.ts';
import { summaryLine } from './shared/summary-line.ts';
import { visibleDiagnostics } from './shared/visible-diagnostics.ts';

/** `plan.csv:5:12: warning shouting: …`; of a spreadsheet the row, the column in the cell, and behind all the cell. */
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
    yield line({ path, start, message: hint ? `${message} ${hint}` : message }, 'problem', environment);
  }
  if (!isEmpty) yield `${summaryLine(report, environment)}.\n`;
}

/** A line for each finding, in the form that editors and grep know, and one that counts them; nothing of nothing. */
const compact: Reporter = {
  id: 'compact',
  format: (report, environment) => escapeCiCommands(lines(report, environment)),
};

export default compact;
