import { getLanguageName, marks } from '../../core/lint/coverage-note.ts';
import type { CoverageLevel } from '../../core/model/coverage.ts';
import { type Environment, iterateDiagnostics, type Report } from '../../core/model/report.ts';
import { severities } from '../../core/model/severity.ts';
import { formatCount } from '../../core/text/format.ts';
import { formatInputCount } from '../shared/summary-line.ts';
import { isFixable } from './finding.ts';
import { type RenderContext, wrapParagraph } from './render-context.ts';

/** The part of the report to show. */
type Filter = Pick<Environment, 'quiet' | 'only'>;

/** Finds the rule with the most findings of the highest severity; the first one if there are several. */
function findRuleToExplain({ posts, feeds, summary }: Report, { quiet, only }: Filter): string | undefined {
  const times = new Map<string, number>();
  const highest = severities.slice(0, quiet ? 1 : undefined).find((severity) => summary[`${severity}s`] > 0);
  for (const { rule, group, severity } of iterateDiagnostics({ posts: only === 'feeds' ? [] : posts, feeds })) {
    if (severity === highest && group !== 'internal') times.set(rule, (times.get(rule) ?? 0) + 1);
  }
  const maxTimes = Math.max(0, ...times.values());
  return [...times].find(([, number]) => number === maxTimes)?.[0];
}

function describeNoFindings(report: Report, { quiet }: Filter, input: string): string {
  const { summary } = report;
  if (summary.posts === 0) return report.isComparison ? 'No new or changed posts.' : 'No posts found.';
  if (quiet) return `No errors in ${input}.`;
  return summary.baselined > 0 ? `No new findings in ${input}.` : `No findings in ${input}.`;
}

/**
 * Describes which posts were not analyzed in full: without findings, they are not necessarily good. A single post has a
 * note.
 */
function describeCoverage({ posts }: Report): string[] {
  if (posts.length < 2) return [];
  const withLevel = (level: CoverageLevel) => posts.filter(({ coverage }) => coverage.level === level);
  const [otherLanguage, mixed] = [withLevel('other-language'), withLevel('mixed-language')];
  const [tooShort, noWords] = [withLevel('too-short').length, withLevel('no-words').length];
  const languages = new Set(otherLanguage.map(({ language }) => language).filter((language) => language !== 'und'));
  const names = languages.size > 0 ? ` (${[...languages].map(getLanguageName).sort().join(', ')})` : '';
  const sentences = (key: 'sentencesRead' | 'sentences') => mixed.reduce((sum, { coverage }) => sum + coverage[key], 0);
  return [
    ...(otherLanguage.length > 0
      ? [`${formatCount(otherLanguage.length, 'post')} not in English${names}: only ${marks} were checked.`]
      : []),
    ...(mixed.length > 0
      ? [
          `${formatCount(mixed.length, 'post')} in mixed languages: partly analyzed (${sentences('sentencesRead')} of ${formatCount(sentences('sentences'), 'sentence')}).`,
        ]
      : []),
    ...(tooShort > 0 ? [`${formatCount(tooShort, 'post')} too short to score.`] : []),
    ...(noWords > 0 ? [`${formatCount(noWords, 'post')} without words.`] : []),
  ];
}

/** Counts the visible findings that `--fix` would fix. */
function describeFixable({ posts, feeds }: Report, { quiet, only }: Filter): string[] {
  if (only === 'feeds') return [];
  let count = 0;
  for (const found of iterateDiagnostics({ posts, feeds })) {
    if (quiet && found.severity !== 'error') continue;
    if (isFixable(found)) count++;
  }
  return count === 0 ? [] : [`${count} fixable with --fix.`];
}

/** Renders the last lines: the number of findings and posts, and the command that explains a rule. */
export function renderSummary(report: Report, filter: Filter, context: RenderContext): string[] {
  const { quiet } = filter;
  const { errors, warnings, infos, suppressed, baselined } = report.summary;
  const { palette } = context;
  const visible = quiet ? severities.slice(0, 1) : severities;
  const numbers = { error: errors, warning: warnings, info: infos };
  const counted = visible.filter((severity) => numbers[severity] > 0);
  const found = counted.map((severity) => formatCount(numbers[severity], severity)).join(', ');
  const input = formatInputCount(report.summary);
  const rule = findRuleToExplain(report, filter);

  const sentences = [
    found ? `${found} in ${input}.` : describeNoFindings(report, filter, input),
    ...(found ? describeFixable(report, filter) : []),
    ...(suppressed > 0 && !quiet ? [`${suppressed} suppressed.`] : []),
    ...(baselined > 0 && !quiet ? [`${baselined} in the baseline.`] : []),
    ...(quiet ? [] : describeCoverage(report)),
    ...(report.inputErrors.length > 0 ? [`${formatCount(report.inputErrors.length, 'input error')}.`] : []),
  ];
  const [first = '', ...rest] = wrapParagraph(context, sentences.join(' '));
  const painted = counted.reduce(
    (line, severity) => line.replace(formatCount(numbers[severity], severity), palette.severity[severity]),
    first,
  );
  return [
    painted,
    ...rest,
    ...(rule ? wrapParagraph(context, `Reasons and examples: sincerity explain ${rule}`).map(palette.faint) : []),
  ];
}
