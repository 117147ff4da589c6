import { resolve } from 'node:path';
import type { Report } from '../../core/model/report.ts';
import { formatCount } from '../../core/text/format.ts';
import type { Baseline } from '../../node/cache/baseline-file.ts';
import { escapeCiCommands, toOneLine } from '../../reporters/shared/escape.ts';
import type { DisplayFlags, FailureFlags } from '../input/lint-flags.ts';
import { exitCodes } from '../io/exit-code.ts';

/** Formats a notice about a file. The name of the file is escaped, because terminals and CI runners interpret it. */
export function formatNotice(path: string, notice: string): string {
  return [...escapeCiCommands([`${toOneLine(path, { unicode: true })}: ${notice}\n`])].join('');
}

type NoticeFlags = FailureFlags & Pick<DisplayFlags, 'quiet'>;

/** Returns a notice if the baseline has findings in the linted files that no longer occur. */
function formatOutdated(baseline: Baseline, { posts }: Report, flags: NoticeFlags, cwd: string): string[] {
  const count = baseline.countUnmatched(new Set(posts.map(({ path }) => resolve(cwd, path))));
  if (count === 0 || flags.quiet) return [];
  const findings = count === 1 ? '1 finding' : `${count.toLocaleString('en')} findings`;
  return [
    `${findings} in ${flags.baseline} no longer ${count === 1 ? 'occurs' : 'occur'}: remove ${count === 1 ? 'it' : 'them'} with \`sincerity baseline --prune\`.\n`,
  ];
}

/** Returns notices to print after the report: the reason for a failure, and outdated findings in the baseline. */
export function buildClosingNotices(
  report: Report,
  code: number,
  flags: NoticeFlags,
  { baseline, cwd }: { readonly baseline: Baseline | undefined; readonly cwd: string },
): string[] {
  const { maxWarnings, quiet, failOn } = flags;
  const { errors, warnings } = report.summary;
  const notices = baseline ? formatOutdated(baseline, report, flags, cwd) : [];
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    return [
      `${formatCount(warnings, 'warning')}, more than the limit of ${maxWarnings} (--max-warnings).\n`,
      ...notices,
    ];
  }
  if (!quiet || errors > 0 || code !== exitCodes.findings) return notices;
  return [`There are findings of severity ${failOn} or higher: run without --quiet to see them.\n`, ...notices];
}
