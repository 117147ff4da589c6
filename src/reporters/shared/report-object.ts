import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { TextEdit } from '../../core/model/edit.ts';
import type { Channels, Feed, FeedVerdict, Share, SuggestedReplacement, TimelineEntry } from '../../core/model/feed.ts';
import type { LintedPost } from '../../core/model/linted-post.ts';
import type { Position } from '../../core/model/position.ts';
import type { InputError, Summary } from '../../core/model/report.ts';
import type { Items } from './json-text.ts';

// Every object is spelled out: what the engine carries for other reporters (a finding's `instead` and `within`, a post's text) stays
// private, and the order of the keys does not depend on how a value came about.

/** A list that is written item by item. */
export function* items<Item>(list: Iterable<Item>, plain: (item: Item) => unknown): Items {
  for (const item of list) yield plain(item);
}

/** An object that is written entry by entry. */
export const object = (entries: Readonly<Record<string, unknown>>) => new Map(Object.entries(entries));

function replacement({ text, start, end }: TextEdit) {
  return { text, start: place(start), end: place(end) };
}

function place({ line, column, offset, cell }: Position) {
  return { line, column, offset, cell };
}

export function toDiagnosticObject(found: Diagnostic) {
  return {
    rule: found.rule,
    group: found.group,
    severity: found.severity,
    messageId: found.messageId,
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
    extraText: found.extraText,
    feed: found.feed,
    related: found.related?.map(({ path, post, start, end }) => ({ path, post, start: place(start), end: place(end) })),
  };
}

export function toPostObject(judged: LintedPost) {
  return {
    path: judged.path,
    id: judged.id,
    kind: judged.kind,
    text: judged.text,
    start: place(judged.start),
    end: place(judged.end),
    platform: judged.platform,
    platforms: judged.platforms,
    account: judged.account,
    date: judged.date,
    day: judged.time?.day,
    language: judged.language,
    coverage: {
      level: judged.coverage.level,
      sentencesRead: judged.coverage.sentencesRead,
      sentences: judged.coverage.sentences,
    },
    note: judged.note,
    extraTexts: judged.extraTexts?.map(({ kind, text }) => ({ kind, text })),
    intent: judged.intent,
    intentReason: judged.intentReason,
    promotion: judged.promotion,
    conversation: judged.conversation,
    score: judged.score,
    confidence: judged.confidence,
    scoreBreakdown: judged.scoreBreakdown.map(({ points, group, signal, text, span }) => ({
      points,
      group,
      signal,
      text,
      span: span && { start: span.start, end: span.end },
    })),
    improvements: judged.improvements.map(({ spans, points, score }) => ({
      spans: spans.map(({ start, end, text }) => ({ start, end, text })),
      points,
      score,
    })),
    missingSignals: judged.missingSignals,
    nextStep: judged.nextStep && { rule: judged.nextStep.rule, advice: judged.nextStep.advice },
    diagnostics: judged.diagnostics.map(toDiagnosticObject),
  };
}

function share(found: Share | null) {
  return found && { count: found.count, total: found.total, share: found.share, low: found.low, high: found.high };
}

function slot({ path, id, intent, kind, day }: TimelineEntry) {
  return { path, id, intent, kind, day };
}

function swap({ path, id, start, score }: SuggestedReplacement) {
  return { path, id, start: place(start), score };
}

function verdict(found: FeedVerdict) {
  return object({
    window: found.window,
    posts: found.posts,
    replies: found.replies,
    from: found.from,
    to: found.to,
    promotion: share(found.promotion),
    dialogue: share(found.dialogue),
    hasReplies: found.hasReplies,
    longestRun: items(found.longestRun, slot),
    timeline: items(found.timeline, slot),
    score: found.score,
    suggestedReplacements: found.suggestedReplacements.map(swap),
  });
}

export function toFeedObject(found: Feed) {
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
    otherLanguagePosts: found.otherLanguagePosts,
    verdict: verdict(found.verdict),
    change:
      found.change &&
      object({ posts: found.change.posts, before: found.change.before ? verdict(found.change.before) : null }),
    diagnostics: items(found.diagnostics, toDiagnosticObject),
  });
}

export function toChannelObject({ account, distinctPosts, platforms }: Channels) {
  return {
    account,
    distinctPosts,
    platforms: platforms.map(([platform, number]) => ({ platform, distinctPosts: number })),
  };
}

export function toInputErrorObject({ path, start, end, message, hint }: InputError) {
  return { path, start: start && place(start), end: end && place(end), message, hint };
}

export function toSummaryObject({ files, posts, errors, warnings, infos, suppressed, baselined }: Summary) {
  return { files, posts, errors, warnings, infos, suppressed, baselined };
}
