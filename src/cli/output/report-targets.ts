import { resolve } from 'node:path';
import type { Environment, Report, Reporter } from '../../core/model/report.ts';
import { UserError } from '../../core/model/user-error.ts';
import { reporterNames, reporters } from '../../reporters/index.ts';
import { usageErrors } from '../input/errors.ts';
import type { FormatFlags, ReadFlags } from '../input/lint-flags.ts';
import { isForAgent } from '../io/coding-agent.ts';
import type { Io } from '../io/io.ts';
import { createEnvironment } from '../io/terminal.ts';
import { write } from './write-stream.ts';

/** A reporter and its destination: a file or standard output. */
export interface ReportTarget {
  readonly reporter: Reporter;
  /** Absolute path. Standard output if absent. */
  readonly file?: string;
}

/** Splits `sarif:out.sarif` into a name and a file at the first colon: a file can be `C:\out.json`. */
function splitFormat(format: string): { readonly name: string; readonly file?: string } {
  const colon = format.indexOf(':');
  return colon < 0 ? { name: format } : { name: format.slice(0, colon), file: format.slice(colon + 1) };
}

function rejectFormat(format: string, hint: string): never {
  throw new UserError(usageErrors.invalidValue('--format', format, hint));
}

/** Finds a reporter by name. The configuration is loaded only if no built-in reporter matches. */
async function loadReporter(
  name: string,
  flags: Pick<ReadFlags, 'config' | 'configCode'>,
  cwd: string,
): Promise<Reporter> {
  const builtIn = await reporters.find(({ id }) => id === name)?.load();
  if (builtIn) return builtIn;
  const custom = await (await import('./custom-reporters.ts')).loadCustomReporters(cwd, flags);
  const found = custom.find(({ id }) => id === name);
  if (found) return found;
  const names = [...custom.map(({ id }) => id), ...reporterNames].sort();
  throw new UserError(usageErrors.invalidChoice('--format', name, names));
}

/**
 * Creates the targets of `--format`. Without it, the format is `agent` for a coding agent and `stylish` for all others.
 *
 * @throws {UserError} if a name is unknown, or if two reports have the same destination
 */
export async function createReportTargets(
  flags: FormatFlags & Pick<ReadFlags, 'config' | 'configCode'>,
  { cwd, env }: Io,
): Promise<readonly ReportTarget[]> {
  const outputs: ReportTarget[] = [];
  for (const format of flags.format ?? [isForAgent(env) ? 'agent' : 'stylish']) {
    const { name, file } = splitFormat(format);
    if (file === '') rejectFormat(format, 'Add a file name after the colon, for example `sarif:out.sarif`.');
    const reporter = await loadReporter(name, flags, cwd());
    const path = file === undefined ? undefined : resolve(cwd(), file);
    if (outputs.some((other) => other.file === path)) {
      rejectFormat(
        format,
        `Another report is written to ${path ? 'the same file' : 'standard output'}: add a file name, for example \`${name}:report\`.`,
      );
    }
    outputs.push({ reporter, ...(path !== undefined && { file: path }) });
  }
  return outputs;
}

/** Returns the path of the job summary of GitHub if a report has the `github` format. */
function getSummaryFile(outputs: readonly ReportTarget[], { env }: Pick<Io, 'env'>): string | undefined {
  return outputs.some(({ reporter }) => reporter.id === 'github') ? env.GITHUB_STEP_SUMMARY || undefined : undefined;
}

/** Whether all reports go to standard output in a built-in format. */
export function isOnlyPrinted(outputs: readonly ReportTarget[], io: Pick<Io, 'env'>): boolean {
  const isPrinted = ({ reporter, file }: ReportTarget) => file === undefined && reporterNames.includes(reporter.id);
  return outputs.every(isPrinted) && getSummaryFile(outputs, io) === undefined;
}

/**
 * Writes a report to all targets. Files have no colors and a width of 80 columns. With the `github` format, the job
 * summary is written too.
 */
export async function writeReports(
  report: Report,
  outputs: readonly ReportTarget[],
  io: Io,
  flags: { readonly color?: boolean; readonly quiet?: boolean },
  more: Pick<Environment, 'base' | 'only'>,
): Promise<void> {
  const shown = { ...createEnvironment(io, flags), ...more };
  const inFile = { ...shown, color: false, width: 80, unicode: true };
  for (const { reporter, file } of outputs) {
    if (file === undefined) await write(reporter.format(report, shown), io.stdout);
    else await (await import('./write-report.ts')).writeReport(file, reporter.format(report, inFile), io.cwd());
  }
  const summary = getSummaryFile(outputs, io);
  if (summary) {
    await (await import('./job-summary.ts')).addJobSummary(summary, report, inFile, io);
  }
}
