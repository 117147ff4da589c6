import { readFileSync } from 'node:fs';
import type { Rule } from '../../src/core/rule/rule.ts';
import sets from '../accuracy/sets.json' with { type: 'json' };
import type { Comparison, Figures, Rate, RuleFigures } from '../accuracy/types.ts';

const file = new URL('../../rules/accuracy.json', import.meta.url);

const figures = JSON.parse(readFileSync(file, 'utf8')) as Figures;

export const measuredRules: readonly string[] = Object.keys(figures.rules);

const method = '../accuracy.md';

const formatCount = (n: number) => n.toLocaleString('en');

const formatPercent = (share: number) => (share * 100).toFixed(1);

const formatInterval = ({ low = 0, high = 1 }: Rate) => `${formatPercent(low)}–${formatPercent(high)}`;

/** `97.4% (95.1–98.6)` */
function formatRate(rate: Rate | undefined): string {
  return rate?.share === undefined ? '–' : `${formatPercent(rate.share)}% (${formatInterval(rate)})`;
}

const formatAuc = (value: number | undefined) => value?.toFixed(3) ?? '–';

/** Fewer reported posts are not enough to estimate the precision of a rule. */
const minReported = 10;

const reliablePrecision = ({ precision }: Comparison) =>
  precision && precision.of >= minReported ? precision : undefined;

/** The labels of posts that a rule should report, may report and should not report. */
const describeLabels = ({ finds }: RuleFigures) =>
  finds === 'canned-reply'
    ? { positives: 'called out as canned replies', either: 'labeled promotion', negatives: 'written by people' }
    : { positives: 'labeled promotion', either: 'labeled information', negatives: 'labeled conversation' };

function describePrecision(measured: RuleFigures, { positives, negatives }: ReturnType<typeof describeLabels>): string {
  const precision = reliablePrecision(measured);
  if (precision?.share !== undefined) {
    const posts = `${formatCount(precision.of)} reported posts that are ${positives} or ${negatives}`;
    return `Precision on this mix of posts: of the ${posts}, ${formatPercent(precision.share)}% (${formatInterval(precision)}) are ${positives}.`;
  }
  return measured.recall
    ? 'The rule reports too few of these posts to estimate its precision.'
    : 'These posts have no label for what the rule reports, so its precision is unknown.';
}

/** The section with the measured figures of a rule; empty if it was not measured. */
export function accuracySection(rule: Rule): string {
  const measured = figures.rules[rule.id];
  if (!measured) return '';
  const labels = describeLabels(measured);
  const rows = [
    [labels.positives, measured.recall],
    [labels.either, measured.between],
    [labels.negatives, measured.falseAlarms],
  ] satisfies [string, Rate | undefined][];
  const lines = rows.flatMap(([label, rate]) =>
    rate?.share === undefined
      ? []
      : [
          `| ${label} | ${formatCount(rate.of)} | ${formatCount(rate.hits)} | ${formatPercent(rate.share)}% | ${formatInterval(rate)} |`,
        ],
  );
  if (lines.length === 0) return '';
  return [
    '## Accuracy\n',
    `Measured with version ${figures.version} on [posts that other people wrote and labeled](${method}). Intervals are 95% intervals, in percent.\n`,
    '| Posts | Number | Reported | Share | Interval |',
    '|---|---:|---:|---:|---:|',
    ...lines,
    `\n${describePrecision(measured, labels)}\n`,
  ].join('\n');
}

/** The section with the measured figures of all rules. */
export function accuracyIndex(rules: readonly Rule[]): string {
  const rows = rules.flatMap(({ id }) => {
    const measured = figures.rules[id];
    if (!measured) return [];
    const cells = [measured.recall, measured.falseAlarms, reliablePrecision(measured)].map(formatRate);
    return [`| [${id}](${id}.md) | ${cells.join(' | ')} |`];
  });
  return [
    '## Accuracy\n',
    `Measured with version ${figures.version} on [posts that other people wrote and labeled](${method}), with 95% intervals.\n`,
    '- **Found**: the share of posts labeled as promotion that the rule reports, or of called-out replies if the rule checks',
    '  replies. A single rule finds only some of them.',
    '- **False alarms**: the share of posts labeled as conversation that the rule reports.',
    `- **Precision**: the share of reported posts that should be reported, if the rule reports at least ${minReported} posts. It depends on`,
    '  the mix of posts.\n',
    '| Rule | Found | False alarms | Precision |',
    '|---|---:|---:|---:|',
    ...rows,
    '',
  ].join('\n');
}

const names: Readonly<Record<string, { readonly title: string; readonly labels?: Readonly<Record<string, string>> }>> =
  sets;

/** The name of a comparison for readers; `undefined` for a part of a set whose label has no name. */
function describeComparison(source: string, comparison: string): string | undefined {
  const title = names[source]?.title ?? source;
  const [whole, label] = comparison.split(': ');
  if (label === undefined) return `${title}: ${whole}`;
  const name = names[source]?.labels?.[label];
  return name && `${title}: ${name}`;
}

/** The table with the accuracy of the linter as a whole; the short one has only the comparisons with a precision. */
export function accuracyTable({ isShort = false } = {}): string {
  const rows = Object.entries(figures.sources).flatMap(([name, { comparisons }]) =>
    Object.entries(comparisons).flatMap(([comparison, { recall, falseAlarms, precision, auc }]) => {
      const label = describeComparison(name, comparison);
      if (label === undefined || (isShort && precision?.share === undefined)) return [];
      const n = [recall, falseAlarms].flatMap((rate) => (rate ? [formatCount(rate.of)] : [])).join(' + ');
      const cells = [n, formatRate(precision), formatRate(recall), formatRate(falseAlarms), formatAuc(auc)];
      return [`| ${label} | ${(isShort ? cells.slice(0, -1) : cells).join(' | ')} |`];
    }),
  );
  const overall = Object.entries(figures.overall).map(
    ([label, rate]) => `| All: ${label} | ${formatCount(rate.of)} | | | ${formatRate(rate)} |${isShort ? '' : ' |'}`,
  );
  const head = isShort
    ? '| Posts | n | Precision | Recall | False alarms |\n|---|---:|---:|---:|---:|'
    : '| Posts | n | Precision | Recall | False alarms | AUC |\n|---|---:|---:|---:|---:|---:|';
  return [head, ...rows, ...overall].join('\n');
}

/** The table of the public data sets: content, origin and license. */
export function sourcesTable(): string {
  const rows = Object.values(sets).map(
    ({ title, about, obtain, license }) => `| ${title} | ${about} | ${obtain} | ${license} |`,
  );
  return ['| Data set | Content | Where to get it | License |', '|---|---|---|---|', ...rows].join('\n');
}
