import type { Document } from '../model/document.ts';
import { toSourceSpan } from '../model/source-map.ts';
import type { Span } from '../model/span.ts';
import { createSpanIndex, type SpanIndex } from '../model/span-index.ts';
import type { EnabledRule } from '../rule/enabled-rule.ts';
import type { Finding, PostRule, Rule } from '../rule/rule.ts';
import { fill } from '../rule/rule-meta.ts';

/** A finding together with who made it. */
export interface Raised {
  readonly rule: string;
  readonly group: Rule['group'] | 'internal';
  /** Whether it counts marks instead of reading words. */
  readonly counts: boolean;
  /** Id of the message, for the fingerprint. */
  readonly messageId: string;
  readonly text: string;
  /** Offsets of the post's text. */
  readonly within: Span;
  readonly finding?: Finding;
}

/** Maps a span of a folded text back to the text, without the spaces at its ends. */
export function toPostSpan(doc: Document, span: Span): Span {
  const { start, end } = toSourceSpan(doc.map, 0, span);
  const words = doc.post.text.slice(start, end);
  const left = words.length - words.trimStart().length;
  return words.trim() === '' ? { start, end } : { start: start + left, end: start + words.trimEnd().length };
}

function applies({ rule }: EnabledRule<PostRule>, { post, coverage: { level } }: Document): boolean {
  if (!(rule.kinds ?? ['post', 'thread']).includes(post.kind)) return false;
  if (rule.language !== 'any' && level === 'other-language') return false;
  return !(rule.requiresFullText && level === 'mixed-language');
}

/** What is said of a rule that stopped on a post. */
export function ruleCrash({ id: messageId }: Pick<Rule, 'id'>, cause: unknown): Raised {
  return {
    rule: 'internal/rule-crash',
    group: 'internal',
    counts: true,
    messageId,
    text: `The rule "${messageId}" stopped on this post: ${cause instanceof Error ? cause.message : String(cause)}.`,
    within: { start: 0, end: 0 },
  };
}

/** Runs one rule over a post. A rule that throws is reported by name, and the others go on. */
function raise({ rule, options }: EnabledRule<PostRule>, doc: Document): readonly Raised[] {
  const raised: Raised[] = [];
  try {
    for (const finding of rule.check(doc, options)) {
      raised.push({
        rule: rule.id,
        group: rule.group,
        counts: rule.language === 'any',
        messageId: finding.messageId,
        text: fill(rule.messages[finding.messageId] ?? finding.messageId, finding.data),
        within: toPostSpan(doc, finding.span),
        finding,
      });
    }
    return raised;
  } catch (cause) {
    return [ruleCrash(rule, cause)];
  }
}
/** Runs all rules that apply, in their order. A loop, because most rules find nothing in most posts. */
function runAll(rules: readonly EnabledRule<PostRule>[], doc: Document): readonly Raised[] {
  const all: Raised[] = [];
  for (const enabled of rules) {
    if (applies(enabled, doc)) for (const raised of raise(enabled, doc)) all.push(raised);
  }
  return all;
}

/** Without what lies on words of which a rule that says more of them has spoken. */
function dropSuperseded(raised: readonly Raised[], rules: readonly EnabledRule<PostRule>[]): readonly Raised[] {
  if (raised.length < 2) return raised;
  const spoken = new Map<string, SpanIndex>();
  const speaks = (rule: string, words: Span): boolean => {
    const index =
      spoken.get(rule) ?? createSpanIndex(raised.filter((found) => found.rule === rule).map(({ within }) => within));
    spoken.set(rule, index);
    return index.overlapping(words);
  };
  const yieldsTo = (name: string) => rules.find(({ rule }) => rule.id === name)?.rule.supersededBy ?? [];
  return raised.filter(({ rule, within }) => !yieldsTo(rule).some((other) => speaks(other, within)));
}

/** Everything that some rules see in a post, in their order. */
export function runRules(rules: readonly EnabledRule<PostRule>[], doc: Document): readonly Raised[] {
  return dropSuperseded(runAll(rules, doc), rules);
}
