import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { TextEdit } from '../../core/model/edit.ts';
import type { Channels, Feed, FeedVerdict, Share, SuggestedReplacement, TimelineEntry } from '../../core/model/feed.ts';
import type { LintedPost } from '../../core/model/linted-post.ts';
import type { Position } from '../../core/model/position.ts';
import type { InputError, Summary } from '../../core/model/report.ts';
import type { Items } from './json-text.ts';

// Every object lists its keys: properties for other reporters (`advice` and `within` of a finding) stay private, and
// the order of keys is fixed. The schema in scripts/build/report-schema.ts describes each key.

/** Returns a list that is written item by item. */
export function* streamItems<Item>(list: Iterable<Item>, plain: (item: Item) => unknown): Items {
  for (const item of list) yield plain(item);
}

/** Returns an object that is written entry by entry. */
export const streamObject = (entries: Readonly<Record<string, unknown>>) => new Map(Object.entries(entries));

function toTextEditObject({ text, start, end }: TextEdit) {
  return { text, start: toPositionObject(start), end: toPositionObject(end) };
}

function toPositionObject({ line, column, offset, cell }: Position) {
  return { line, column, offset, cell };
}

export function toDiagnosticObject(diagnostic: Diagnostic) {
  return {
    rule: diagnostic.rule,
    group: diagnostic.group,
    severity: diagnostic.severity,
    messageId: diagnostic.messageId,
    message: diagnostic.message,
    path: diagnostic.path,
    post: diagnostic.post,
    start: toPositionObject(diagnostic.start),
    end: toPositionObject(diagnostic.end),
    text: diagnostic.text,
    fingerprint: diagnostic.fingerprint,
    docs: diagnostic.docs || undefined,
    suggest: diagnostic.suggest?.map(toTextEditObject),
    fix: diagnostic.fix?.map(toTextEditObject),
    extraText: diagnostic.extraText,
    feed: diagnostic.feed,
    related: diagnostic.related?.map(({ path, post, start, end }) => ({
      path,
      post,
      start: toPositionObject(start),
      end: toPositionObject(end),
    })),
  };
}

export function toPostObject(post: LintedPost) {
  return {
    path: post.path,
    id: post.id,
    kind: post.kind,
    text: post.text,
    start: toPositionObject(post.start),
    end: toPositionObject(post.end),
    platform: post.platform,
    platforms: post.platforms,
    account: post.account,
    date: post.date,
    day: post.time?.day,
    language: post.language,
    coverage: {
      level: post.coverage.level,
      sentencesRead: post.coverage.sentencesRead,
      sentences: post.coverage.sentences,
    },
    note: post.note,
    extraTexts: post.extraTexts?.map(({ kind, text }) => ({ kind, text })),
    intent: post.intent,
    intentReason: post.intentReason,
    promotion: post.promotion,
    conversation: post.conversation,
    score: post.score,
    confidence: post.confidence,
    scoreBreakdown: post.scoreBreakdown.map(({ points, group, signal, text, span }) => ({
      points,
      group,
      signal,
      text,
      span: span && { start: span.start, end: span.end },
    })),
    improvements: post.improvements.map(({ spans, points, score }) => ({
      spans: spans.map(({ start, end, text }) => ({ start, end, text })),
      points,
      score,
    })),
    missingSignals: post.missingSignals,
    nextStep: post.nextStep && { rule: post.nextStep.rule, advice: post.nextStep.advice },
    diagnostics: post.diagnostics.map(toDiagnosticObject),
  };
}

function toShareObject(found: Share | null) {
  return found && { count: found.count, total: found.total, share: found.share, low: found.low, high: found.high };
}

function toTimelineEntryObject({ path, id, intent, kind, day }: TimelineEntry) {
  return { path, id, intent, kind, day };
}

function toSuggestedReplacementObject({ path, id, start, score }: SuggestedReplacement) {
  return { path, id, start: toPositionObject(start), score };
}

function toVerdictObject(found: FeedVerdict) {
  return streamObject({
    window: found.window,
    posts: found.posts,
    replies: found.replies,
    from: found.from,
    to: found.to,
    promotion: toShareObject(found.promotion),
    dialogue: toShareObject(found.dialogue),
    hasReplies: found.hasReplies,
    longestRun: streamItems(found.longestRun, toTimelineEntryObject),
    timeline: streamItems(found.timeline, toTimelineEntryObject),
    score: found.score,
    suggestedReplacements: found.suggestedReplacements.map(toSuggestedReplacementObject),
  });
}

export function toFeedObject(found: Feed) {
  return streamObject({
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
    verdict: toVerdictObject(found.verdict),
    change:
      found.change &&
      streamObject({
        posts: found.change.posts,
        before: found.change.before ? toVerdictObject(found.change.before) : null,
      }),
    diagnostics: streamItems(found.diagnostics, toDiagnosticObject),
  });
}

export function toChannelObject({ account, distinctPosts, platforms }: Channels) {
  return {
    account,
    distinctPosts,
    platforms: platforms.map(([platform, number]) => ({ platform, distinctPosts: number })),
  };
}

export function toInputErrorObject({ path, code, start, end, message, hint }: InputError) {
  return { path, code, start: start && toPositionObject(start), end: end && toPositionObject(end), message, hint };
}

export function toSummaryObject({ files, posts, errors, warnings, infos, suppressed, baselined }: Summary) {
  return { files, posts, errors, warnings, infos, suppressed, baselined };
}
