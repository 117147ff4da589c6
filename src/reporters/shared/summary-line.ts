import type { Environment, Report } from '../../core/model/report.ts';
import { formatCount, joinList } from '../../core/text/format.ts';
import { getVisibleSeverities } from './visible-diagnostics.ts';

/** `18 posts (15 files)`. */
export function formatInputCount({ posts, files }: Pick<Report['summary'], 'posts' | 'files'>): string {
  return `${formatCount(posts, 'post')} (${formatCount(files, 'file')})`;
}

/** `2 errors, 1 warning and 1 input error in 18 posts (15 files).`; only the visible severities are counted. */
export function summaryLine({ summary, inputErrors }: Report, environment: Environment): string {
  const found = getVisibleSeverities(environment)
    .map((severity) => ({ severity, number: summary[`${severity}s`] }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => formatCount(number, severity));
  const all = [...found, ...(inputErrors.length > 0 ? [formatCount(inputErrors.length, 'input error')] : [])];
  return `${all.length > 0 ? joinList(all) : 'No findings'} in ${formatInputCount(summary)}.`;
}
