import type { Position } from '../core/position.ts';
import type { Diagnostic, Feed, JudgedPost, Problem, Report, Reporter } from '../core/report.ts';

// Every object is spelled out: what the engine carries for other reporters (a finding's `instead` and `within`, a post's text) stays
// private, and the order of the keys does not depend on how a value came about.

function place({ line, column, offset }: Position) {
  return { line, column, offset };
}

function diagnostic(found: Diagnostic) {
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
    suggest: found.suggest?.map(({ text, start, end }) => ({ text, start: place(start), end: place(end) })),
  };
}

function post(judged: JudgedPost) {
  return {
    path: judged.path,
    id: judged.id,
    kind: judged.kind,
    start: place(judged.start),
    platform: judged.platform,
    account: judged.account,
    date: judged.date,
    language: judged.language,
    reading: { extent: judged.reading.extent, read: judged.reading.read, of: judged.reading.of },
    note: judged.note,
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

function feed(found: Feed) {
  return {
    id: found.id,
    account: found.account,
    platform: found.platform,
    posts: found.posts,
    from: found.from,
    to: found.to,
    intents: found.intents,
    promoShare: found.promoShare,
    score: found.score,
    unread: found.unread,
    diagnostics: found.diagnostics.map(diagnostic),
  };
}

function problem({ path, start, end, message, hint }: Problem) {
  return { path, start: start && place(start), end: end && place(end), message, hint };
}

/** Invisible characters that a terminal would obey, as escapes: the same data, safe to print. */
function inert(json: string): string {
  return json.replaceAll(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The report for tools, version 1. It only grows, and is whole whatever the environment: no colour, no width, no quiet. */
const json: Reporter = {
  id: 'json',
  format({ tool, summary, posts, feeds, diagnostics, problems }: Report): string {
    const report = {
      version: 1,
      tool: { name: tool.name, version: tool.version },
      summary: {
        files: summary.files,
        posts: summary.posts,
        errors: summary.errors,
        warnings: summary.warnings,
        infos: summary.infos,
        suppressed: summary.suppressed,
      },
      posts: posts.map(post),
      feeds: feeds.map(feed),
      diagnostics: diagnostics.map(diagnostic),
      problems: problems.map(problem),
    };
    return `${inert(JSON.stringify(report, undefined, 2))}\n`;
  },
};

export default json;
