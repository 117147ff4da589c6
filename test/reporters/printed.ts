import type { Environment, Report, Reporter } from '../../src/core/model/report.ts';
import { cannedReport, createPost, joined } from './canned-report.ts';

const plain: Environment = { color: false, width: 80, unicode: true, quiet: false };

/** Formats a report for a pipe of 80 columns. */
export const printed = (
  reporter: Reporter,
  report: Report = cannedReport,
  environment: Partial<Environment> = {},
): string => joined(reporter.format(report, { ...plain, ...environment }));

/** Formats a report and parses it as JSON. */
export const parsed = (reporter: Reporter, report?: Report, environment?: Partial<Environment>) =>
  JSON.parse(printed(reporter, report, environment));

/** Creates posts with one finding each. */
export const loud = (count: number, severity: 'error' | 'warning' | 'info', path = 'a.md') =>
  Array.from({ length: count }, (_, index) =>
    createPost({
      path,
      id: `${index}`,
      text: '[[WOW]] 100 %',
      line: index + 1,
      findings: [{ rule: 'shouting', severity, message: `Loud, at 100 %: ${index}.`, advice: 'Lower it.' }],
    }),
  );
