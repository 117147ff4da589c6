import { countDiagnostics, type Report } from '../../core/model/report.ts';
import { UserError } from '../../core/model/user-error.ts';
import { usageErrors } from '../input/errors.ts';
import type { LintFlags } from '../input/lint-flags.ts';
import { lint } from './lint.ts';
import type { LintContext } from './lint-context.ts';

/** Returns a report without the findings of single posts. They are not counted either. */
function limitToFeeds(report: Report): Report {
  const { feeds } = report;
  const allDiagnostics = () => feeds.flatMap(({ diagnostics }) => diagnostics);
  return {
    ...report,
    summary: { ...report.summary, ...countDiagnostics(feeds), suppressed: 0 },
    allDiagnostics,
    firedRules() {
      const fired = new Set(allDiagnostics().map(({ rule }) => rule));
      return report.firedRules().filter(({ id }) => fired.has(id));
    },
  };
}

/** Lints files, prints only the verdicts on their feeds, and returns the exit status. */
export async function feed(paths: readonly string[], flags: LintFlags, context: LintContext): Promise<number> {
  if (!flags.feeds.feeds) {
    const hint = 'Remove --no-feeds, or run `sincerity` without `feed`.';
    throw new UserError(usageErrors.conflict('`sincerity feed`', '--no-feeds', hint));
  }
  return lint(paths, flags, { ...context, part: limitToFeeds, only: 'feeds' });
}
