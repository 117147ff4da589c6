import type { Report } from '../core/report.ts';
import type { Severity } from '../core/rule.ts';
import { type LintContext, type LintFlags, lint } from './lint.ts';

/** What of a report is about feeds: the findings of single posts are neither told nor counted. */
function aboutFeeds(report: Report): Report {
  const diagnostics = report.feeds.flatMap((feed) => feed.diagnostics);
  const number = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const summary = {
    ...report.summary,
    errors: number('error'),
    warnings: number('warning'),
    infos: number('info'),
    suppressed: 0,
  };
  return { ...report, diagnostics, summary };
}

/** Lints as ever, and prints the verdicts on feeds only. */
export function feed(paths: readonly string[], flags: LintFlags, context: LintContext): Promise<number> {
  return lint(paths, flags, { ...context, part: aboutFeeds, only: 'feeds' });
}
