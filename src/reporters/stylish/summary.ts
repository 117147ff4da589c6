import { hasEnoughPosts } from '../../core/feed/measures.ts';
import { getLanguageName, marks } from '../../core/lint/coverage-note.ts';
import type { CoverageLevel } from '../../core/model/coverage.ts';
import { type Environment, iterateDiagnostics, type Report } from '../../core/model/report.ts';
import { severities } from '../../core/model/severity.ts';
import { formatCount } from '../../core/text/format.ts';
import { isFixable } from './finding.ts';
import { type RenderContext, wrapParagraph } from './render-context.ts';

/** What of a report is asked for. */
type Filter = Pick<Environment, 'quiet' | 'only'>;

/** Of the gravest findings, the rule that has most to say; the first of those that say the same. */
function findRuleToExplain({ posts, feeds, summary }: Report, { quiet, only }: Filter): string | undefined {
  const times = new Map<string, number>();
  const gravest = severities.slice(0, quiet ? 1 : undefined).find((severity) => summary[`${severity}s`] > 0);
  for (const { rule, group, severity } of iterateDiagnostics({ posts: only === 'feeds' ? [] : posts, feeds })) {
    if (severity === gravest && group !== 'internal') times.set(rule, (times.get(rule) ?? 0) + 1);
  }
  const most = Math.max(0, ...times.values());
  return [...times].find(([, number]) => number === most)?.[0];
}

function describeNoFindings(report: Report, { quiet, only }: Filter, read: string): string {
  const { summary, inputErrors, feeds } = report;
  if (summary.posts === 0) {
    return report.isComparison ? 'No post is new or changed.' : 'There was no post to read.';
  }
  if (quiet) return `No errors in ${read}.`;
  if (summary.baselined > 0) return `Nothing new to point out in ${read}.`;
  const wasJudged = only !== 'feeds' || feeds.some(hasEnoughPosts);
  return inputErrors.length > 0 || !wasJudged
    ? `Nothing to point out in ${read}.`
    : `All quiet: nothing to point out in ${read}.`;
}

/** What was not read in full, said aloud: silence about such posts is no praise. The note of a single post says it. */
function describeCoverage({ posts }: Report): string[] {
  if (posts.length < 2) return [];
  const those = (extent: CoverageLevel) => posts.filter(({ coverage }) => coverage.level === extent);
  const [foreign, partial] = [those('other-language'), those('mixed-language')];
  const [scant, wordless] = [those('too-short').length, those('no-words').length];
  const known = new Set(foreign.map(({ language }) => language).filter((language) => language !== 'und'));
  const named = known.size > 0 ? ` (${[...known].map(getLanguageName).sort().join(', ')})` : '';
  const sentences = (key: 'sentencesRead' | 'sentences') =>
    partial.reduce((sum, { coverage }) => sum + coverage[key], 0);
  return [
    ...(foreign.length > 0
      ? [`${formatCount(foreign.length, 'post')} not in English${named}: only ${marks} were checked.`]
      : []),
    ...(partial.length > 0
      ? [
          `${formatCount(partial.length, 'post')} in mixed languages: partial check (${sentences('sentencesRead')} of ${formatCount(sentences('sentences'), 'sentence')}).`,
        ]
      : []),
    ...(scant > 0 ? [`${formatCount(scant, 'post')} too short to judge; that is not a fault.`] : []),
    ...(wordless > 0 ? [`${formatCount(wordless, 'post')} without words.`] : []),
  ];
}

/** How many of the findings that are told `--fix` would mend. */
function describeFixable({ posts, feeds }: Report, { quiet, only }: Filter): string[] {
  if (only === 'feeds') return [];
  let [told, fixed] = [0, 0];
  for (const found of iterateDiagnostics({ posts, feeds })) {
    if (quiet && found.severity !== 'error') continue;
    told++;
    if (isFixable(found)) fixed++;
  }
  if (fixed === 0) return [];
  return [told === 1 ? 'It can be mended with --fix.' : `${fixed} of these can be mended with --fix.`];
}

/** The last lines: how much there was, how much was found, and where to read on. */
export function renderSummary(report: Report, told: Filter, context: RenderContext): string[] {
  const { quiet } = told;
  const { files, posts, errors, warnings, infos, suppressed, baselined } = report.summary;
  const { palette } = context;
  const heard = quiet ? severities.slice(0, 1) : severities;
  const numbers = { error: errors, warning: warnings, info: infos };
  const counted = heard.filter((severity) => numbers[severity] > 0);
  const found = counted.map((severity) => formatCount(numbers[severity], severity)).join(', ');
  const read = `${formatCount(posts, 'post')} from ${formatCount(files, 'file')}`;
  const rule = findRuleToExplain(report, told);

  const sentences = [
    found ? `${found} in ${read}.` : describeNoFindings(report, told, read),
    ...(found ? describeFixable(report, told) : []),
    ...(suppressed > 0 && !quiet ? [`${suppressed} suppressed.`] : []),
    ...(baselined > 0 && !quiet ? [`${baselined} known from before.`] : []),
    ...(quiet ? [] : describeCoverage(report)),
    ...(report.inputErrors.length > 0 ? [`${formatCount(report.inputErrors.length, 'problem')} with the input.`] : []),
  ];
  const [first = '', ...rest] = wrapParagraph(context, sentences.join(' '));
  const painted = counted.reduce(
    (line, severity) => line.replace(formatCount(numbers[severity], severity), palette.severity[severity]),
    first,
  );
  return [
    painted,
    ...rest,
    ...(rule ? wrapParagraph(context, `Why, and examples: sincerity explain ${rule}`).map(palette.faint) : []),
  ];
}
