import type { Rule } from '../../src/core/rule/rule.ts';
import { sets } from './sets.ts';
import { auc, f1, wilson } from './statistics.ts';
import type { Comparison, Figures, Label, LintedRow, LintedSource, Rate, RuleFigures } from './types.ts';

type Test = (post: LintedRow) => boolean;

/** Groups of rules that should report promotion and not conversation. */
const pushGroups = new Set<Rule['group']>(['push', 'pressure', 'bait']);

/** Rules that report replies without content. */
const stockReplyRules = ['canned-reply', 'generic-reply', 'ignores-what-they-said'];

export const isPromotion = ({ intent }: LintedRow) => intent === 'promotion';

export const isStockReply = ({ fired }: LintedRow) => stockReplyRules.some((rule) => fired.has(rule));

const isWarned = ({ diagnostics }: LintedRow) =>
  diagnostics.some(({ group, severity }) => severity !== 'info' && group !== 'internal' && pushGroups.has(group));

/** Rounds to a thousandth, which is more precise than all intervals. */
const round = (value: number) => Math.round(value * 1000) / 1000;

/** Returns a share with its interval. */
function rate(hits: number, of: number): Rate {
  const interval = wilson(hits, of);
  if (interval === null) return { hits, of };
  return { hits, of, share: round(hits / of), low: round(interval.low), high: round(interval.high) };
}

const measureShare = (posts: readonly LintedRow[], test: Test) => rate(posts.filter(test).length, posts.length);

/** Measures how well a score separates positives from negatives. */
function compare(
  positives: readonly LintedRow[],
  negatives: readonly LintedRow[],
  test: Test,
  score?: (post: LintedRow) => number,
): Comparison {
  const found = positives.filter(test).length;
  const alarms = negatives.filter(test).length;
  const area = score && auc(positives.map(score), negatives.map(score));
  const mean = f1(found, alarms, positives.length);
  const both = positives.length > 0 && negatives.length > 0;
  return {
    ...(positives.length > 0 && { recall: rate(found, positives.length) }),
    ...(negatives.length > 0 && { falseAlarms: rate(alarms, negatives.length) }),
    ...(both && { precision: rate(found, found + alarms), ...(mean !== null && { f1: round(mean) }) }),
    ...(typeof area === 'number' && { auc: round(area) }),
  };
}

const withLabel = (posts: readonly LintedRow[], ...labels: readonly (Label | undefined)[]) =>
  posts.filter(({ row }) => labels.includes(row.expected));

const isClear = ({ row }: LintedRow) => row.strength === 'strong';

/** Whether a source has labels for replies. Such a source has no labels for promotion. */
export const isOfReplies = ({ posts }: LintedSource) => posts.some(({ row }) => row.expected === 'canned-reply');

const compareByPromotion = (positives: readonly LintedRow[], negatives: readonly LintedRow[]) =>
  compare(positives, negatives, isPromotion, ({ promotion }) => promotion);

/** Measures the false alarms in a source of conversation, in total and by its labels if it has several. */
function measureFalseAlarms(talk: readonly LintedRow[]): Record<string, Comparison> {
  if (talk.length === 0) return {};
  const comparisons: Record<string, Comparison> = { conversation: compareByPromotion([], talk) };
  const own = [...new Set(talk.map(({ row }) => row.label ?? 'unlabeled'))].sort();
  for (const label of own.length > 1 ? own : []) {
    const part = talk.filter(({ row }) => (row.label ?? 'unlabeled') === label);
    comparisons[`conversation: ${label}`] = compareByPromotion([], part);
  }
  return comparisons;
}

function compareSource(source: LintedSource): Record<string, Comparison> {
  const { posts } = source;
  const talk = withLabel(posts, 'conversation');
  if (isOfReplies(source)) {
    return { 'canned replies vs. human posts': compare(withLabel(posts, 'canned-reply'), talk, isStockReply) };
  }
  const promotion = withLabel(posts, 'promotion');
  if (promotion.length === 0) return measureFalseAlarms(talk);
  const rest = withLabel(posts, 'conversation', 'information');
  if (rest.length === 0) return { promotion: compareByPromotion(promotion, []) };
  const [clearPromotion, clearTalk] = [promotion.filter(isClear), talk.filter(isClear)];
  const hasBoth = clearPromotion.length > 0 && clearTalk.length > 0;
  const whole = rest.length > talk.length ? 'promotion vs. everything else' : 'promotion vs. conversation';
  return {
    ...(hasBoth && { 'clear promotion vs. clear conversation': compareByPromotion(clearPromotion, clearTalk) }),
    [whole]: compareByPromotion(promotion, rest),
  };
}

/** Returns conversation with a reliable label. */
const reliableTalk = (posts: readonly LintedRow[]) =>
  withLabel(posts, 'conversation').filter(({ row }) => row.strength !== 'weak');

/** Returns conversation of people. It excludes replies of companies, which are stock phrases in some sets. */
function humanTalk({ name, posts }: LintedSource): readonly LintedRow[] {
  const stock = sets[name]?.stockReplies ?? [];
  return reliableTalk(posts).filter(({ row, kind }) => kind !== 'reply' || !stock.includes(row.label ?? ''));
}

function measureShares(source: LintedSource): Record<string, Rate> {
  if (isOfReplies(source)) return {};
  const { posts } = source;
  const promotion = withLabel(posts, 'promotion');
  const talk = reliableTalk(posts);
  const clearTalk = talk.filter(isClear);
  const foreign = withLabel(posts, 'not-english');
  return {
    ...(promotion.length > 0 && {
      'promotion with a push, pressure or bait warning': measureShare(promotion, isWarned),
    }),
    ...(talk.length > 0 && {
      'conversation with a push, pressure or bait warning': measureShare(talk, isWarned),
    }),
    ...(clearTalk.length > 0 && {
      'clear conversation read as conversation': measureShare(clearTalk, ({ intent }) => intent === 'conversation'),
    }),
    ...(foreign.length > 0 && {
      'not English, and said so': measureShare(foreign, ({ language }) => language !== 'en'),
    }),
  };
}

function countLabels(posts: readonly LintedRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { row } of posts) counts[row.expected] = (counts[row.expected] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns the label of the posts that a rule should report, or `undefined` if no label corresponds to it. */
function targetLabel({ id, group }: Rule): RuleFigures['finds'] {
  if (pushGroups.has(group) || id === 'reply-pitch') return 'promotion';
  return group === 'reply' ? 'canned-reply' : undefined;
}

/** The label between the target label and conversation. Findings in such posts are neither right nor wrong. */
const between: Readonly<Record<string, Label>> = { promotion: 'information', 'canned-reply': 'promotion' };

function measureRule(rule: Rule, sources: readonly LintedSource[]): RuleFigures {
  const kinds = new Set((rule.scope === 'post' && rule.kinds) || ['post', 'thread']);
  const finds = targetLabel(rule);
  const relevant = sources.filter((source) => finds === 'canned-reply' || !isOfReplies(source));
  const read = (pick: (source: LintedSource) => readonly LintedRow[]) =>
    relevant.flatMap(pick).filter(({ kind }) => kinds.has(kind));
  const readLabel = (label: Label | undefined) => read(({ posts }) => withLabel(posts, label));
  const talk = read(finds === 'canned-reply' ? humanTalk : ({ posts }) => reliableTalk(posts));
  const isReported = ({ fired, firedInAll }: LintedRow) => (rule.presets.recommended ? fired : firedInAll).has(rule.id);
  const { recall, falseAlarms, precision } = compare(readLabel(finds), talk, isReported);
  const either = readLabel(finds && between[finds]);
  return {
    ...(finds && recall && { finds, recall }),
    ...(either.length > 0 && { between: measureShare(either, isReported) }),
    ...(falseAlarms && { falseAlarms }),
    ...(precision && { precision }),
  };
}

/** Returns all figures in a fixed order, without any text of a post. */
export function measure(sources: readonly LintedSource[], rules: readonly Rule[], version: string): Figures {
  const relevant = sources.filter((source) => !isOfReplies(source));
  const talk = relevant.flatMap(({ posts }) => reliableTalk(posts));
  const replies = sources.flatMap(humanTalk).filter(({ kind }) => kind === 'reply');
  const measured = rules.filter(({ group }) => group !== 'feed').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    version,
    sources: Object.fromEntries(
      sources.map((source) => [
        source.name,
        { posts: countLabels(source.posts), comparisons: compareSource(source), shares: measureShares(source) },
      ]),
    ),
    overall: {
      ...(talk.length > 0 && {
        'conversation with a push, pressure or bait warning': measureShare(talk, isWarned),
      }),
      ...(replies.length > 0 && {
        'human replies reported by a stock-reply rule': measureShare(replies, isStockReply),
      }),
    },
    rules: Object.fromEntries(measured.map((rule) => [rule.id, measureRule(rule, sources)])),
  };
}
