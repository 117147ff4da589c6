import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { Replacement } from '../../core/model/edit.ts';
import type { Channels, Feed, Share, Slot, Swap, Verdict } from '../../core/model/feed.ts';
import type { JudgedPost } from '../../core/model/linted-post.ts';
import type { Position } from '../../core/model/position.ts';
import type { Problem, Summary } from '../../core/model/report.ts';
import type { Items } from './json-text.ts';

// Every object is spelled out: what the engine carries for other reporters (a finding's `instead` and `within`, a post's text) stays
// private, and the order of the keys does not depend on how a value came about.

/** A list that is written item by item. */
export function* items<Item>(list: Iterable<Item>, plain: (item: Item) => unknown): Items {
  for (const item of list) yield plain(item);
}

/** An object that is written entry by entry. */
export const object = (entries: Readonly<Record<string, unknown>>) => new Map(Object.entries(entries));

function replacement({ text, start, end }: Replacement) {
  return { text, start: place(start), end: place(end) };
}

function place({ line, column, offset, cell }: Position) {
  return { line, column, offset, cell };
}

export function diagnostic(found: Diagnostic) {
  return {
    rule: found.rule,
    group: found.group,
    severity: found.severity,
    message: found.message,
    path: found.path,
    post: found.post,
    start: place(found.start),
    end: place(found.end),
    text: found.text,
    fingerprint: found.fingerprint,
    docs: found.docs || undefined,
    suggest: found.suggest?.map(replacement),
    fix: found.fix?.map(replacement),
    aside: found.aside,
    feed: found.feed,
    related: found.related?.map(({ path, post, start, end }) => ({ path, post, start: place(start), end: place(end) })),
  };
}

export function post(judged: JudgedPost) {
  return {
    path: judged.path,
    id: judged.id,
    kind: judged.kind,
    start: place(judged.start),
    platform: judged.platform,
    platforms: judged.platforms,
    account: judged.account,
    date: judged.date,
    day: judged.moment?.day,
    language: judged.language,
    reading: { extent: judged.reading.extent, read: judged.reading.read, of: judged.reading.of },
    note: judged.note,
    asides: judged.asides?.map(({ kind, text }) => ({ kind, text })),
    intent: judged.intent,
    because: judged.because,
    promotion: judged.promotion,
    conversation: judged.conversation,
    score: judged.score,
    confidence: judged.confidence,
    ledger: judged.ledger.map(({ points, group, signal, text, span }) => ({
      points,
      group,
      signal,
      text,
      span: span && { start: span.start, end: span.end },
    })),
    lift: judged.lift.map(({ spans, points, score }) => ({
      spans: spans.map(({ start, end, text }) => ({ start, end, text })),
      points,
      score,
    })),
    missing: judged.missing,
    wayIn: judged.wayIn && { rule: judged.wayIn.rule, instead: judged.wayIn.instead },
    diagnostics: judged.diagnostics.map(diagnostic),
  };
}

function share(found: Share | null) {
  return found && { hits: found.hits, of: found.of, share: found.share, low: found.low, high: found.high };
}

function slot({ path, id, intent, kind, day }: Slot) {
  return { path, id, intent, kind, day };
}

function swap({ path, id, start, score }: Swap) {
  return { path, id, start: place(start), score };
}

function verdict(found: Verdict) {
  return object({
    window: found.window,
    posts: found.posts,
    replies: found.replies,
    from: found.from,
    to: found.to,
    promotion: share(found.promotion),
    dialogue: share(found.dialogue),
    repliesKnown: found.repliesKnown,
    streak: items(found.streak, slot),
    strip: items(found.strip, slot),
    score: found.score,
    swaps: found.swaps.map(swap),
  });
}

export function feed(found: Feed) {
  return object({
    id: found.id,
    account: found.account,
    platform: found.platform,
    platforms: found.platforms,
    posts: found.posts,
    from: found.from,
    to: found.to,
    intents: found.intents,
    promoShare: found.promoShare,
    score: found.score,
    unread: found.unread,
    verdict: verdict(found.verdict),
    change:
      found.change &&
      object({ posts: found.change.posts, before: found.change.before ? verdict(found.change.before) : null }),
    diagnostics: items(found.diagnostics, diagnostic),
  });
}

export function channel({ account, ideas, platforms }: Channels) {
  return { account, ideas, platforms: platforms.map(([platform, number]) => ({ platform, ideas: number })) };
}

export function problem({ path, start, end, message, hint }: Problem) {
  return { path, start: start && place(start), end: end && place(end), message, hint };
}

export function counts({ files, posts, errors, warnings, infos, suppressed, known }: Summary) {
  return { files, posts, errors, warnings, infos, suppressed, known };
}
