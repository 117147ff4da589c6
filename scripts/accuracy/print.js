import { isOfReplies, isPromotion, isStockReply } from './measure.js';
import { sets } from './sets.js';

const percent = (share) => (share * 100).toFixed(1);

/** `97.4 % (95.1–98.6)`, or a dash where there is nothing to share out. */
function shown(rate) {
  if (rate?.share === undefined) return '–';
  return `${percent(rate.share)} % (${percent(rate.low)}–${percent(rate.high)})`;
}

/** Columns as wide as they need: the first aligned to the left, the others to the right. */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  return rows.map((row) => line(row).trimEnd());
}

function comparisonRow([name, { recall, falseAlarms, precision, f1, auc }]) {
  return [
    `  ${name}`,
    [recall?.of, falseAlarms?.of].filter((n) => n !== undefined).join('+'),
    shown(precision),
    shown(recall),
    shown(falseAlarms),
    f1?.toFixed(3) ?? '–',
    auc?.toFixed(3) ?? '–',
  ];
}

const shareRow = ([name, rate]) => [`  ${name}`, `${rate.of}`, shown(rate)];

function sourceLines([name, { posts, comparisons, shares }]) {
  const counts = Object.entries(posts).map(([label, count]) => `${count} ${label}`);
  const title = sets[name] ? `${name}: ${sets[name].title.toLowerCase()}` : name;
  const head = ['', 'n', 'precision', 'recall', 'false alarms', 'F1', 'AUC'];
  const rest = Object.entries(shares).map(shareRow);
  return [
    `${title} (${counts.join(', ')})`,
    ...table([head, ...Object.entries(comparisons).map(comparisonRow)]),
    ...table(rest),
    '',
  ];
}

const ofAll = (rate) => (rate ? `${rate.hits}/${rate.of}` : '–');

function ruleRow([id, { recall, between, falseAlarms, precision }]) {
  return [id, ofAll(recall), ofAll(between), ofAll(falseAlarms), shown(falseAlarms), shown(precision)];
}

/** All figures, in the order of the file that they are written to. */
export function printFigures({ version, sources, overall, rules }) {
  const head = ['rule', 'to find', 'either way', 'conversation', 'false alarms', 'precision'];
  return [
    `sincerity-lint ${version}. Shares in per cent, with their 95 % Wilson intervals; n is posts to find + posts to leave.`,
    '',
    ...Object.entries(sources).flatMap(sourceLines),
    'all sources',
    ...table(Object.entries(overall).map(shareRow)),
    '',
    ...table([head, ...Object.entries(rules).map(ruleRow)]),
    '',
  ].join('\n');
}

/** A text on one line that moves no cursor. */
const oneLine = (text) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** What was judged wrongly, the most certain errors first: what should have been found, and what should not. */
function missesOf(source, most) {
  const ofReplies = isOfReplies(source);
  const [test, found] = ofReplies ? [isStockReply, 'canned-reply'] : [isPromotion, 'promotion'];
  const missed = source.posts.filter((post) => post.row.expected === found && !test(post));
  const alarms = source.posts.filter(
    (post) => ['conversation', 'information'].includes(post.row.expected) && test(post),
  );
  const line = (post) =>
    `  ${post.promotion.toFixed(2)}  ${post.row.expected}, read as ${post.intent}: ${oneLine(post.row.text)}`;
  const section = (title, posts) =>
    posts.length === 0 ? [] : [`${source.name}, ${title}: ${posts.length}`, ...posts.slice(0, most).map(line), ''];
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

export function printMisses(sources, most) {
  return sources.flatMap((source) => missesOf(source, most)).join('\n');
}

/** Where each public set can be had, as far as we know. */
export function printSets() {
  const fields = { about: '', obtain: 'Obtain: ', cite: 'Cite: ', licence: 'Licence: ', convert: 'Convert: ' };
  const blocks = Object.entries(sets).map(([name, set]) =>
    [
      `${name}.jsonl  ${set.title}`,
      ...Object.entries(fields).map(([field, label]) => `  ${label}${set[field]}`),
      '',
    ].join('\n'),
  );
  return [
    'Posts that others wrote and labelled. None of them is part of this repository, and no text of theirs may enter it.',
    'CONTRIBUTING.md, "Accuracy", has the format.',
    '',
    ...blocks,
  ].join('\n');
}
