import { sets } from './sets.js';
import { auc, f1, wilson } from './statistics.js';

/** Rules that ask for attention, money or reactions. Posts labelled as promotion should meet them, talk should not. */
const pushing = new Set(['push', 'pressure', 'bait']);

/** Rules that see a reply which could be anybody's. */
const stockReplyRules = ['canned-reply', 'generic-reply', 'ignores-what-they-said'];

export const isPromotion = ({ intent }) => intent === 'promotion';

export const isStockReply = ({ fired }) => stockReplyRules.some((rule) => fired.has(rule));

const isWarned = ({ diagnostics }) =>
  diagnostics.some(({ group, severity }) => severity !== 'info' && pushing.has(group));

/** To a thousandth: finer than any interval here. */
const round = (value) => Math.round(value * 1000) / 1000;

/** A share with its interval. */
function rate(hits, of) {
  const interval = wilson(hits, of);
  if (interval === null) return { hits, of };
  return { hits, of, share: round(hits / of), low: round(interval.low), high: round(interval.high) };
}

const shareOf = (posts, test) => rate(posts.filter(test).length, posts.length);

/** How well a test parts the posts that it should find from those that it should not. */
function compare(positives, negatives, test, score) {
  const found = positives.filter(test).length;
  const alarms = negatives.filter(test).length;
  const area = score && auc(positives.map(score), negatives.map(score));
  const both = positives.length > 0 && negatives.length > 0;
  return {
    ...(positives.length > 0 && { recall: rate(found, positives.length) }),
    ...(negatives.length > 0 && { falseAlarms: rate(alarms, negatives.length) }),
    ...(both && { precision: rate(found, found + alarms), f1: round(f1(found, alarms, positives.length)) }),
    ...(both && score && { auc: round(area) }),
  };
}

const labelled = (posts, ...labels) => posts.filter(({ row }) => labels.includes(row.expected));

const isClear = ({ row }) => row.strength === 'strong';

/** A set that was made to judge replies says nothing of what pushes. */
export const isOfReplies = ({ posts }) => posts.some(({ row }) => row.expected === 'canned-reply');

const byPromotion = (positives, negatives) => compare(positives, negatives, isPromotion, (post) => post.promotion);

/** Talk alone knows only false alarms: of all of it, and of each of the set's own labels where it has several. */
function alarmsOf(talk) {
  if (talk.length === 0) return {};
  const comparisons = { conversation: byPromotion([], talk) };
  const own = [...new Set(talk.map(({ row }) => row.label ?? 'unlabelled'))].sort();
  for (const label of own.length > 1 ? own : []) {
    const part = talk.filter(({ row }) => (row.label ?? 'unlabelled') === label);
    comparisons[`conversation: ${label}`] = byPromotion([], part);
  }
  return comparisons;
}

function comparisonsOf(source) {
  const { posts } = source;
  const talk = labelled(posts, 'conversation');
  if (isOfReplies(source)) {
    return { 'canned replies v. human posts': compare(labelled(posts, 'canned-reply'), talk, isStockReply) };
  }
  const promotion = labelled(posts, 'promotion');
  if (promotion.length === 0) return alarmsOf(talk);
  const rest = labelled(posts, 'conversation', 'information');
  if (rest.length === 0) return { promotion: byPromotion(promotion, []) };
  const [clearPromotion, clearTalk] = [promotion.filter(isClear), talk.filter(isClear)];
  const isParted = clearPromotion.length > 0 && clearTalk.length > 0;
  const whole = rest.length > talk.length ? 'promotion v. everything else' : 'promotion v. conversation';
  return {
    ...(isParted && { 'clear promotion v. clear conversation': byPromotion(clearPromotion, clearTalk) }),
    [whole]: byPromotion(promotion, rest),
  };
}

/** Conversation whose label is not in doubt. */
const sureTalk = (posts) => labelled(posts, 'conversation').filter(({ row }) => row.strength !== 'weak');

/** What people say. Companies' replies are stock phrases in some sets, whatever their label: a reply rule may say so. */
function humanTalk({ name, posts }) {
  const stock = sets[name]?.stockReplies ?? [];
  return sureTalk(posts).filter(({ row, kind }) => kind !== 'reply' || !stock.includes(row.label));
}

function sharesOf(source) {
  if (isOfReplies(source)) return {};
  const { posts } = source;
  const promotion = labelled(posts, 'promotion');
  const talk = sureTalk(posts);
  const clearTalk = talk.filter(isClear);
  const foreign = labelled(posts, 'not-english');
  return {
    ...(promotion.length > 0 && {
      'promotion that draws a push, pressure or bait warning': shareOf(promotion, isWarned),
    }),
    ...(talk.length > 0 && { 'conversation that draws a push, pressure or bait warning': shareOf(talk, isWarned) }),
    ...(clearTalk.length > 0 && {
      'clear conversation read as conversation': shareOf(clearTalk, ({ intent }) => intent === 'conversation'),
    }),
    ...(foreign.length > 0 && { 'not English, and said so': shareOf(foreign, ({ language }) => language !== 'en') }),
  };
}

function countsOf(posts) {
  const counts = {};
  for (const { row } of posts) counts[row.expected] = (counts[row.expected] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The label of what a rule should find, `undefined` where no label tells. */
function soughtBy({ id, group }) {
  if (pushing.has(group) || id === 'reply-pitch') return 'promotion';
  return group === 'reply' ? 'canned-reply' : undefined;
}

/** The label of what a rule may speak of or not, by what it should find. */
const eitherWay = { promotion: 'information', 'canned-reply': 'promotion' };

function ruleFigures(rule, sources) {
  const kinds = new Set(rule.kinds ?? ['post', 'thread']);
  const finds = soughtBy(rule);
  const judging = sources.filter((source) => finds === 'canned-reply' || !isOfReplies(source));
  const read = (pick) => judging.flatMap(pick).filter(({ kind }) => kinds.has(kind));
  const readLabelled = (label) => read(({ posts }) => labelled(posts, label));
  const talk = read(finds === 'canned-reply' ? humanTalk : ({ posts }) => sureTalk(posts));
  const speaks = ({ fired, firedInAll }) => (rule.presets.recommended ? fired : firedInAll).has(rule.id);
  const { recall, falseAlarms, precision } = compare(readLabelled(finds), talk, speaks);
  const between = readLabelled(eitherWay[finds]);
  return {
    ...(recall && { finds, recall }),
    ...(between.length > 0 && { between: shareOf(between, speaks) }),
    ...(falseAlarms && { falseAlarms }),
    ...(precision && { precision }),
  };
}

/** Every figure, in a fixed order, and nothing of any post's words. */
export function measure(sources, rules, version) {
  const judging = sources.filter((source) => !isOfReplies(source));
  const talk = judging.flatMap(({ posts }) => sureTalk(posts));
  const replies = sources.flatMap(humanTalk).filter(({ kind }) => kind === 'reply');
  const judged = rules.filter(({ group }) => group !== 'feed').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    version,
    sources: Object.fromEntries(
      sources.map((source) => [
        source.name,
        { posts: countsOf(source.posts), comparisons: comparisonsOf(source), shares: sharesOf(source) },
      ]),
    ),
    overall: {
      ...(talk.length > 0 && { 'conversation that draws a push, pressure or bait warning': shareOf(talk, isWarned) }),
      ...(replies.length > 0 && { 'human replies that a stock-reply rule notices': shareOf(replies, isStockReply) }),
    },
    rules: Object.fromEntries(judged.map((rule) => [rule.id, ruleFigures(rule, sources)])),
  };
}
