import { readFileSync } from 'node:fs';
import type { Rule } from '../../src/core/rule/rule.ts';
import sets from '../accuracy/sets.json' with { type: 'json' };
import type { Comparison, Figures, Rate, RuleFigures } from '../accuracy/types.ts';

const file = new URL('../../rules/accuracy.json', import.meta.url);

const figures = JSON.parse(readFileSync(file, 'utf8')) as Figures;

export const measuredRules: readonly string[] = Object.keys(figures.rules);

const count = (n: number) => n.toLocaleString('en');

const percent = (share: number) => (share * 100).toFixed(1);

const interval = ({ low = 0, high = 1 }: Rate) => `${percent(low)}–${percent(high)}`;

/** `97.4 % (95.1–98.6)` */
function shown(rate: Rate | undefined): string {
  return rate?.share === undefined ? '–' : `${percent(rate.share)} % (${interval(rate)})`;
}

const decimals = (value: number | undefined) => value?.toFixed(3) ?? '–';

/** So few posts say nothing of a rule's precision. */
const few = 10;

const precisionOf = ({ precision }: Comparison) => (precision && precision.of >= few ? precision : undefined);

/** What a rule should speak of, what it may speak of, and what it should not, in the words of the labels. */
const sides = ({ finds }: RuleFigures) =>
  finds === 'canned-reply'
    ? { positives: 'called out as canned replies', either: 'labelled promotion', negatives: 'written by people' }
    : { positives: 'labelled promotion', either: 'labelled information', negatives: 'labelled conversation' };

function verdict(measured: RuleFigures, { positives, negatives }: ReturnType<typeof sides>): string {
  const precision = precisionOf(measured);
  if (precision?.share !== undefined) {
    return `Of the ${count(precision.of)} that are ${positives} or ${negatives}, and that it speaks of, ${percent(precision.share)} % (${interval(precision)}) are ${positives}: its precision on a mix like this one.`;
  }
  if (measured.recall) return 'It speaks of too few to know its precision.';
  const alarms = measured.falseAlarms?.hits === 0 ? 'It speaks of none of them.' : 'What it says of some may be right.';
  return `${alarms} No label tells which posts it should speak of.`;
}

/** How often a rule is right, for its page; empty where that was never measured. */
export function measuredSection(rule: Rule): string {
  const measured = figures.rules[rule.id];
  if (!measured) return '';
  const side = sides(measured);
  const rows = [
    [side.positives, measured.recall],
    [side.either, measured.between],
    [side.negatives, measured.falseAlarms],
  ] satisfies [string, Rate | undefined][];
  const lines = rows.flatMap(([label, rate]) =>
    rate?.share === undefined
      ? []
      : [`| ${label} | ${count(rate.of)} | ${count(rate.hits)} | ${percent(rate.share)} % | ${interval(rate)} |`],
  );
  if (lines.length === 0) return '';
  return [
    '## Measured\n',
    `On [posts that others wrote and labelled](../../CONTRIBUTING.md#accuracy), with version ${figures.version}. Shares in per cent, with 95 % intervals.\n`,
    '| posts | n | it speaks of | share | interval |',
    '|---|---:|---:|---:|---:|',
    ...lines,
    `\n${verdict(measured, side)}\n`,
  ].join('\n');
}

/** How often each rule is right, for the catalogue. */
export function measuredTable(rules: readonly Rule[]): string {
  const rows = rules.flatMap(({ id }) => {
    const measured = figures.rules[id];
    if (!measured) return [];
    const cells = [measured.recall, measured.falseAlarms, precisionOf(measured)].map(shown);
    return [`| [${id}](${id}.md) | ${cells.join(' | ')} |`];
  });
  return [
    '## Measured\n',
    `On [posts that others wrote and labelled](../../CONTRIBUTING.md#accuracy), with version ${figures.version}; with 95 % intervals.`,
    'Found is the share of posts labelled promotion that a rule speaks of, or of called-out replies where the rule is',
    'about replies: no single rule should speak of all. False alarms are the share of conversation. Precision is shown from',
    `${few} posts on, and holds where there is about as much to find as here.\n`,
    '| rule | found | false alarms | precision |',
    '|---|---:|---:|---:|',
    ...rows,
    '',
  ].join('\n');
}

const named: Readonly<Record<string, { readonly title: string; readonly labels?: Readonly<Record<string, string>> }>> =
  sets;

/** What a comparison is called for readers; `undefined` for a part of a set whose label has no name. */
function nameOf(source: string, comparison: string): string | undefined {
  const title = named[source]?.title ?? source;
  const [whole, label] = comparison.split(': ');
  if (label === undefined) return `${title}: ${whole}`;
  const name = named[source]?.labels?.[label];
  return name && `${title}: ${name}`;
}

/** How often the linter is right as a whole, for the README. */
export function accuracyTable(): string {
  const rows = Object.entries(figures.sources).flatMap(([name, { comparisons }]) =>
    Object.entries(comparisons).flatMap(([what, { recall, falseAlarms, precision, auc }]) => {
      const label = nameOf(name, what);
      if (label === undefined) return [];
      const n = [recall, falseAlarms].flatMap((rate) => (rate ? [count(rate.of)] : [])).join(' + ');
      const cells = [n, shown(precision), shown(recall), shown(falseAlarms), decimals(auc)];
      return [`| ${label} | ${cells.join(' | ')} |`];
    }),
  );
  const overall = Object.entries(figures.overall).map(
    ([what, rate]) => `| All: ${what} | ${count(rate.of)} | | | ${shown(rate)} | |`,
  );
  return [
    '| posts | n | precision | recall | false alarms | AUC |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows,
    ...overall,
  ].join('\n');
}
