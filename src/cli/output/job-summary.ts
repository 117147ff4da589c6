import { statSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import type { Environment, Report } from '../../core/model/report.ts';
import { truncateSections } from '../../reporters/markdown/cut.ts';
import { renderMarkdown } from '../../reporters/markdown/sections.ts';
import type { Io } from '../io/io.ts';
import { explainWriteError } from './write-report.ts';

/** Maximum size of the summary of a step in bytes. GitHub rejects larger ones. */
const maxSize = 1024 * 1024;

/**
 * Appends the report to the summary of a GitHub job. A failure to write it does not fail the run.
 *
 * @param file the value of GITHUB_STEP_SUMMARY
 */
export async function addJobSummary(file: string, report: Report, environment: Environment, io: Io): Promise<void> {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const lead = size > 0 ? '\n\n' : '';
  const text = [...truncateSections(renderMarkdown(report, environment), maxSize - size - lead.length)].join('');
  try {
    if (size + lead.length + Buffer.byteLength(text) <= maxSize) await appendFile(file, lead + text);
  } catch (cause) {
    const reason = explainWriteError(cause);
    if (reason === undefined) throw cause;
    io.stderr.write(`Could not write the job summary. ${reason}\n`);
  }
}
