import { isOfReplies, isPromotion, isStockReply } from './measure.ts';
import { type DataSet, sets } from './sets.ts';
import type { Comparison, Figures, LintedRow, LintedSource, Rate, RuleFigures, SourceFigures } from './types.ts';

const percent = (share: number) => (share * 100).toFixed(1);

/** Returns `97.4% (95.1–98.6)`, or a dash if the total is 0. */
function formatRate(rate: Rate | undefined): string {
  if (rate?.share === undefined) return '–';
  return `${percent(rate.share)}% (${percent(rate.low ?? 0)}–${percent(rate.high ?? 1)})`;
}

/** Formats a table with a left-aligned first column and right-aligned other columns. */
function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd());
}

function comparisonRow([name, { recall, falseAlarms, precision, f1, auc }]: [string, Comparison]): string[] {
  return [
    `  ${name}`,
    [recall?.of, falseAlarms?.of].filter((n) => n !== undefined).join('+'),
    formatRate(precision),
    formatRate(recall),
    formatRate(falseAlarms),
    f1?.toFixed(3) ?? '–',
    auc?.toFixed(3) ?? '–',
  ];
}

const shareRow = ([name, rate]: [string, Rate]) => [`  ${name}`, `${rate.of}`, formatRate(rate)];

function sourceLines([name, { posts, comparisons, shares }]: [string, SourceFigures]): string[] {
  const counts = Object.entries(posts).map(([label, count]) => `${count} ${label}`);
  const set = sets[name];
  const title = set ? `${name}: ${set.title.toLowerCase()}` : name;
  const head = ['', 'n', 'precision', 'recall', 'false alarms', 'F1', 'AUC'];
  const rest = Object.entries(shares).map(shareRow);
  return [
    `${title} (${counts.join(', ')})`,
    ...formatTable([head, ...Object.entries(comparisons).map(comparisonRow)]),
    ...formatTable(rest),
    '',
  ];
}

const formatCounts = (rate: Rate | undefined) => (rate ? `${rate.hits}/${rate.of}` : '–');

function ruleRow([id, { recall, between, falseAlarms, precision }]: [string, RuleFigures]): string[] {
  return [
    id,
    formatCounts(recall),
    formatCounts(between),
    formatCounts(falseAlarms),
    formatRate(falseAlarms),
    formatRate(precision),
  ];
}

/** Formats all figures, in the order of rules/accuracy.json. */
export function printFigures({ version, sources, overall, rules }: Figures): string {
  const head = ['rule', 'to find', 'either way', 'conversation', 'false alarms', 'precision'];
  return [
    `sincerity-lint ${version}. Shares with 95% Wilson intervals; n is the number of posts to find + posts to leave alone.`,
    '',
    ...Object.entries(sources).flatMap(sourceLines),
    'all sources',
    ...formatTable(Object.entries(overall).map(shareRow)),
    '',
    ...formatTable([head, ...Object.entries(rules).map(ruleRow)]),
    '',
  ].join('\n');
}

/** Puts a text on one line without control characters. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** Lists misses and false alarms, those with the largest errors first. */
function listErrors(source: LintedSource, max: number): string[] {
  const ofReplies = isOfReplies(source);
  const [test, found] = ofReplies ? [isStockReply, 'canned-reply'] : [isPromotion, 'promotion'];
  const missed = source.posts.filter((post) => post.row.expected === found && !test(post));
  const alarms = source.posts.filter(
    (post) => ['conversation', 'information'].includes(post.row.expected) && test(post),
  );
  const line = (post: LintedRow) =>
    `  ${post.promotion.toFixed(2)}  ${post.row.expected}, read as ${post.intent}: ${oneLine(post.row.text)}`;
  const section = (title: string, posts: readonly LintedRow[]) =>
    posts.length === 0 ? [] : [`${source.name}, ${title}: ${posts.length}`, ...posts.slice(0, max).map(line), ''];
  return [
    ...section(
      'missed',
      missed.toSorted((a, b) => a.promotion - b.promotion),
    ),
    ...section(
      'false alarms',
      alarms.toSorted((a, b) => b.promotion - a.promotion),
    ),
  ];
}

export function printErrors(sources: readonly LintedSource[], max: number): string {
  return sources.flatMap((source) => listErrors(source, max)).join('\n');
}

/** Lists the public data sets and how to obtain them. */
export function printSets(): string {
  const fields: Partial<Record<keyof DataSet, string>> = {
    about: '',
    obtain: 'Obtain: ',
    cite: 'Cite: ',
    license: 'License: ',
    convert: 'Convert: ',
  };
  const blocks = Object.entries(sets).map(([name, set]) =>
    [
      `${name}.jsonl  ${set.title}`,
      ...Object.entries(fields).map(([field, label]) => `  ${label}${set[field as keyof DataSet]}`),
      '',
    ].join('\n'),
  );
  return [
    'Public sets of labeled posts. None of them is part of this repository, and none of their texts may enter it.',
    'docs/accuracy.md describes the format.',
    '',
    ...blocks,
  ].join('\n');
}
