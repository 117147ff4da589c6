import { countOf, type Report } from '../core/report.ts';
import { type LintContext, type LintFlags, lint } from './lint.ts';

/** What of a report is about feeds: the findings of single posts are neither told nor counted. */
function aboutFeeds(report: Report): Report {
  const { tool, posts, feeds, channels, problems } = report;
  const diagnostics = feeds.flatMap((feed) => feed.diagnostics);
  const summary = { ...report.summary, ...countOf(feeds), suppressed: 0 };
  return { tool, summary, posts, feeds, channels, diagnostics, problems };
}

/** Lints as ever, and prints the verdicts on feeds only. */
export function feed(paths: readonly string[], flags: LintFlags, context: LintContext): Promise<number> {
  return lint(paths, flags, { ...context, part: aboutFeeds, only: 'feeds' });
}
