import type { Environment, Report } from '../../core/model/report.ts';
import { formatCount, joinList } from '../../core/text/format.ts';
import { getVisibleSeverities } from './visible-diagnostics.ts';

/** `2 errors, 1 warning and 1 problem in 18 posts from 15 files`: what was found, of what is asked for. */
export function summaryLine({ summary, inputErrors }: Report, environment: Environment): string {
  const found = getVisibleSeverities(environment)
    .map((severity) => ({ severity, number: summary[`${severity}s`] }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => formatCount(number, severity));
  const all = [...found, ...(inputErrors.length > 0 ? [formatCount(inputErrors.length, 'problem')] : [])];
  const read = `${formatCount(summary.posts, 'post')} from ${formatCount(summary.files, 'file')}`;
  return `${all.length > 0 ? joinList(all) : 'nothing to point out'} in ${read}`;
}
