import type { Document } from '../model/document.ts';
import type { Edit } from '../model/edit.ts';
import { toPostSpan } from '../model/post-span.ts';
import type { RuleGroup } from '../model/rule-group.ts';
import type { Span } from '../model/span.ts';
import { createSpanIndex, type SpanIndex } from '../model/span-index.ts';
import type { EnabledRule } from '../rule/enabled-rule.ts';
import type { PostRule, Rule } from '../rule/rule.ts';
import { fill } from '../rule/rule-meta.ts';
import { getOwn } from '../text/get-own.ts';

/** A finding with its message filled in, before the severity of its rule and its position in the file are known. */
export interface UnlocatedFinding {
  readonly rule: string;
  /** Id of the message. If a rule crashed, the id of the rule. */
  readonly messageId: string;
  readonly message: string;
  /** Offsets in the text of the post, or of the extra text. */
  readonly within: Span<'post'>;
  /** Offsets as those of `within`. */
  readonly suggest?: readonly Edit<'post'>[];
  readonly fix?: readonly Edit<'post'>[];
  /** Index in `post.extraTexts` of the text that it is about. */
  readonly extraText?: number;
  /** Reported as an info at most, because there is too little text to be sure. */
  readonly severityCap?: 'info';
  /** One level less severe than the rule is set to. */
  readonly severityShift?: -1;
}

function applies({ rule }: EnabledRule<PostRule>, { post, coverage: { level } }: Document): boolean {
  if (!(rule.kinds ?? ['post', 'thread']).includes(post.kind)) return false;
  if (rule.language !== 'any' && level === 'other-language') return false;
  return !(rule.requiresFullText && level === 'mixed-language');
}

/** Groups whose rules need only a few words: bait is bait at any length, and most replies are short. */
const anyLength = new Set<RuleGroup>(['bait', 'decency', 'disclosure', 'form', 'reply']);

/** Tests whether a post has too little text, or too little that could be analyzed, for more than an info. */
function isTentative({ group, language }: PostRule, { post, coverage: { level } }: Document): boolean {
  if (level === 'mixed-language') return true;
  return level === 'too-short' && post.kind !== 'reply' && language !== 'any' && !anyLength.has(group);
}

/** Reports a rule that threw an error on a post. */
export function ruleCrash({ id: messageId }: Pick<Rule, 'id'>, cause: unknown): UnlocatedFinding {
  return {
    rule: 'internal/rule-crash',
    messageId,
    message: `The rule "${messageId}" crashed on this post: ${cause instanceof Error ? cause.message : String(cause)}.`,
    within: { start: 0, end: 0 },
  };
}

/** Drops findings that overlap with one of a rule that supersedes theirs. */
function dropSuperseded(
  found: readonly UnlocatedFinding[],
  rules: readonly EnabledRule<PostRule>[],
): readonly UnlocatedFinding[] {
  if (found.length < 2) return found;
  const indexes = new Map<string, SpanIndex<'post'>>();
  const overlaps = (rule: string, span: Span<'post'>): boolean => {
    const index =
      indexes.get(rule) ?? createSpanIndex(found.filter((one) => one.rule === rule).map(({ within }) => within));
    indexes.set(rule, index);
    return index.overlapping(span);
  };
  const supersededBy = (id: string) => rules.find(({ rule }) => rule.id === id)?.rule.supersededBy ?? [];
  return found.filter(({ rule, within }) => !supersededBy(rule).some((other) => overlaps(other, within)));
}

/**
 * Runs all rules that apply to a post, in their order. A rule that throws is reported; the others still run.
 *
 * @param easedGroup the group whose findings are one level less severe in this post
 */
export function runRules(
  rules: readonly EnabledRule<PostRule>[],
  doc: Document,
  easedGroup?: RuleGroup,
): readonly UnlocatedFinding[] {
  const found: UnlocatedFinding[] = [];
  for (const enabled of rules) {
    if (!applies(enabled, doc)) continue;
    const { rule, options } = enabled;
    const before = found.length;
    try {
      for (const { messageId, data, span, suggest, fix } of rule.check(doc, options)) {
        found.push({
          rule: rule.id,
          messageId,
          message: fill(getOwn(rule.messages, messageId) ?? messageId, data),
          within: toPostSpan(doc, span),
          ...(suggest && { suggest: suggest.map((edit) => ({ span: toPostSpan(doc, edit.span), text: edit.text })) }),
          ...(fix && { fix }),
          ...(isTentative(rule, doc) && { severityCap: 'info' }),
          ...(rule.group === easedGroup && { severityShift: -1 }),
        });
      }
    } catch (cause) {
      // The findings before the crash are incomplete: only the crash is reported.
      found.splice(before, found.length, ruleCrash(rule, cause));
    }
  }
  return dropSuperseded(found, rules);
}
