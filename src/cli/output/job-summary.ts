import { statSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import type { Environment, Report } from '../../core/model/report.ts';
import { truncateSections } from '../../reporters/markdown/cut.ts';
import { renderMarkdown } from '../../reporters/markdown/sections.ts';
import type { Io } from '../io/io.ts';
import { explainWriteError } from './write-report.ts';

/** What GitHub takes of one step, in bytes; of more it takes nothing. */
const longest = 1024 * 1024;

/**
 * Adds the report to the summary that GitHub shows of a job, behind what others have written there. It is no reason to
 * fail where it cannot be written.
 *
 * @param file as GitHub names it in GITHUB_STEP_SUMMARY
 */
export async function addJobSummary(file: string, report: Report, environment: Environment, io: Io): Promise<void> {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const lead = size > 0 ? '\n\n' : '';
  const text = [...truncateSections(renderMarkdown(report, environment), longest - size - lead.length)].join('');
  try {
    if (size + lead.length + Buffer.byteLength(text) <= longest) await appendFile(file, lead + text);
  } catch (cause) {
    const reason = explainWriteError(cause);
    if (reason === undefined) throw cause;
    io.stderr.write(`Could not write the job summary. ${reason}\n`);
  }
}
