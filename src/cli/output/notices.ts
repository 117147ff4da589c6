import { resolve } from 'node:path';
import type { Report } from '../../core/model/report.ts';
import type { Baseline } from '../../node/cache/baseline-file.ts';
import { escapeCiCommands, toOneLine } from '../../reporters/shared/escape.ts';
import type { DisplayFlags, FailureFlags } from '../input/lint-flags.ts';
import { exitCodes } from '../io/exit-code.ts';

/** A notice about a file. Runners of CI and terminals read it as well, and anybody may have named the file. */
export function formatNotice(path: string, notice: string): string {
  return [...escapeCiCommands([`${toOneLine(path, { unicode: true })}: ${notice}\n`])].join('');
}

type NoticeFlags = FailureFlags & Pick<DisplayFlags, 'quiet'>;

/** Lines of a baseline that are about the files at hand, and that nothing was found for. */
function unasked(baseline: Baseline, { posts }: Report, flags: NoticeFlags, cwd: string): string[] {
  const count = baseline.unasked(new Set(posts.map(({ path }) => resolve(cwd, path))));
  if (count === 0 || flags.quiet) return [];
  const lines = count === 1 ? '1 finding' : `${count.toLocaleString('en')} findings`;
  return [
    `${lines} of ${flags.baseline} no longer ${count === 1 ? 'occurs' : 'occur'}: remove ${count === 1 ? 'it' : 'them'} with \`sincerity baseline --prune\`.\n`,
  ];
}

/** Returns notices about what the report and the exit status do not show. */
export function buildClosingNotices(
  report: Report,
  code: number,
  flags: NoticeFlags,
  { baseline, cwd }: { readonly baseline: Baseline | undefined; readonly cwd: string },
): string[] {
  const { maxWarnings, quiet, failOn } = flags;
  const { errors, warnings } = report.summary;
  const notices = baseline ? unasked(baseline, report, flags, cwd) : [];
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    const counted = `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
    return [`${counted}, more than the limit of ${maxWarnings} (--max-warnings).\n`, ...notices];
  }
  if (!quiet || errors > 0 || code !== exitCodes.findings) return notices;
  return [`There are findings of severity ${failOn} or higher: run without --quiet to see them.\n`, ...notices];
}
