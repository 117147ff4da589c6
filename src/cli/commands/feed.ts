import { countDiagnostics, type Report } from '../../core/model/report.ts';
import { UserError } from '../../core/model/user-error.ts';
import type { LintFlags } from '../input/lint-flags.ts';
import { lint } from './lint.ts';
import type { LintContext } from './lint-context.ts';

/** What of a report is about feeds: the findings of single posts are neither told nor counted. */
function aboutFeeds(report: Report): Report {
  const { tool, posts, feeds, channels, inputErrors } = report;
  const diagnostics = feeds.flatMap((feed) => feed.diagnostics);
  const summary = { ...report.summary, ...countDiagnostics(feeds), suppressed: 0 };
  const spoke = new Set(diagnostics.map(({ rule }) => rule));
  const rules = report.rules.filter(({ id }) => spoke.has(id));
  return {
    ...(report.isComparison && { isComparison: true }),
    tool,
    rules,
    summary,
    posts,
    feeds,
    channels,
    diagnostics,
    inputErrors,
  };
}

/** Lints as ever, and prints the verdicts on feeds only. */
export async function feed(paths: readonly string[], flags: LintFlags, context: LintContext): Promise<number> {
  if (!flags.feeds) {
    throw new UserError('--no-feeds leaves nothing for `sincerity feed` to judge.', {
      hint: 'Drop --no-feeds, or lint without `feed`.',
    });
  }
  return lint(paths, flags, { ...context, part: aboutFeeds, only: 'feeds' });
}
