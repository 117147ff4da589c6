import type { Settings } from '../config/settings.ts';
import type { DisableDirective, Post } from '../model/post.ts';
import type { Span } from '../model/span.ts';
import { isCalendarDay } from '../text/calendar-day.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { getOwn } from '../text/get-own.ts';
import type { PostAnalysis } from './analyze-post.ts';
import type { InternalRule } from './internal-rules.ts';

/** A suppression that is wrong or has no effect. */
export interface SuppressionDiagnostic {
  readonly rule: InternalRule;
  /** Part of the fingerprint. */
  readonly messageId: string;
  readonly message: string;
  /** Offsets of the suppression in the file. */
  readonly span: Span<'file'>;
}

/** The suppressions of a file. */
export interface Suppressions {
  /** Tests whether a post suppresses a rule, and marks the suppression as used. */
  isSuppressed(post: Post, rule: string): boolean;
  /** Returns the feed rules that a post suppresses. */
  ignoredRules(post: Post): readonly string[] | 'all';
  /** Marks suppressions of feed rules as used if those rules would count the post. */
  markUsed(post: Post, analysis: Pick<PostAnalysis, 'intent' | 'digests'>): void;
  /** Returns the diagnostics of suppressions that apply to no later post. */
  takeDiagnostics(post: Post): SuppressionDiagnostic[];
}

/** The prefix of commands in comments. */
const prefix = 'sincerity-';

const commands = ['disable', 'disable-next-post', 'enable'].map((word) => `${prefix}${word}`);

type SuppressionSettings = Pick<Settings, 'rules' | 'feedRules' | 'ruleIds' | 'suppressions'>;

/** Identifies a directive: one may apply to many posts, with fewer rules from post to post. */
const keyOf = ({ span }: DisableDirective) => `${span.start}-${span.end}`;

const namesIn = ({ rules, except = [] }: DisableDirective): readonly string[] => [
  ...(rules === 'all' ? [] : rules),
  ...except,
];

/** Returns why a directive has no effect, or `undefined` if it is valid. */
function findDefect(directive: DisableDirective, { suppressions }: SuppressionSettings, today: string | undefined) {
  const { rules, reason, until, span } = directive;
  const what = rules === 'all' ? 'all rules' : rules.map((name) => `"${name}"`).join(' and ');
  const defect = (rule: InternalRule, messageId: string, message: string): SuppressionDiagnostic => ({
    rule,
    messageId,
    message,
    span,
  });
  if (until !== undefined && !isCalendarDay(until)) {
    return defect(
      'internal/expired-suppression',
      'undated',
      `This suppression of ${what} has no effect: "${until}" is not a date. Write the date as 2026-12-31.`,
    );
  }
  if (until !== undefined && today !== undefined && until < today) {
    const message = `This suppression of ${what} expired on ${until}.`;
    return defect('internal/expired-suppression', 'expired', message);
  }
  if (suppressions.requireReason && reason === undefined) {
    const message = `This suppression of ${what} has no effect without a reason.`;
    return defect('internal/unexplained-suppression', 'unexplained', message);
  }
  return undefined;
}

/**
 * Tracks the suppressions of a file: which are valid, and which were used.
 *
 * @param posts all posts of the file, in order
 * @param today `2026-11-23`; without it, no suppression expires
 */
export function trackSuppressions(posts: readonly Post[], settings: SuppressionSettings, today?: string): Suppressions {
  const left = new Map<string, number>();
  const defects = new Map<string, SuppressionDiagnostic | undefined>();
  const used = new Set<string>();
  for (const { directives } of posts) {
    for (const directive of directives) {
      const key = keyOf(directive);
      left.set(key, (left.get(key) ?? 0) + 1);
      if (!defects.has(key)) defects.set(key, findDefect(directive, settings, today));
    }
  }
  const use = (directive: DisableDirective, rule: string) => used.add(`${keyOf(directive)} ${rule}`);
  const wasUsed = (directive: DisableDirective, rule: string) => used.has(`${keyOf(directive)} ${rule}`);
  const validDirectives = ({ directives }: Post) => directives.filter((directive) => !defects.get(keyOf(directive)));
  const covers = ({ rules, except = [] }: DisableDirective, rule: string) =>
    (rules === 'all' || rules.includes(rule)) && !except.includes(rule);

  const unknown = (directive: DisableDirective): SuppressionDiagnostic[] =>
    namesIn(directive)
      .filter((name) => !settings.ruleIds.has(name))
      .map((name) => ({
        rule: 'internal/unknown-suppression',
        messageId: name,
        message: name.startsWith(prefix)
          ? `"${name}" is not a command. ${didYouMean(name, commands) ?? ''}`.trim()
          : `This suppresses "${name}", but there is no such rule. ${didYouMean(name, settings.ruleIds) ?? ''}`.trim(),
        span: directive.span,
      }));

  // A rule that is off here may be on in another run: only rules that ran can prove a suppression unused.
  const isOn = (name: string) => [...settings.rules, ...settings.feedRules].some(({ rule }) => rule.id === name);
  const unused = (directive: DisableDirective): SuppressionDiagnostic[] => {
    const { rules, span } = directive;
    const report = (messageId: string, message: string): SuppressionDiagnostic => {
      return { rule: 'internal/unused-suppression', messageId, message, span };
    };
    if (rules === 'all') {
      return wasUsed(directive, 'all')
        ? []
        : [report('all', 'This suppression is not used: no rule reports anything here.')];
    }
    if (rules.length === 0) return [report('none', 'This suppression applies to no post.')];
    return rules
      .filter((name) => isOn(name) && !wasUsed(directive, name))
      .map((name) => report(name, `This suppression of "${name}" is not used.`));
  };

  return {
    isSuppressed(post, rule) {
      const matching = validDirectives(post).filter((directive) => covers(directive, rule));
      for (const directive of matching) {
        use(directive, rule);
        use(directive, 'all');
      }
      return matching.length > 0;
    },
    ignoredRules(post) {
      const matching = validDirectives(post);
      if (matching.some(({ rules, except = [] }) => rules === 'all' && except.length === 0)) return 'all';
      const ids = settings.feedRules.map(({ rule }) => rule.id);
      return ids.filter((id) => matching.some((directive) => covers(directive, id)));
    },
    markUsed(post, { intent, digests }) {
      for (const directive of validDirectives(post)) {
        for (const { rule } of settings.feedRules) {
          // Feeds count promotions even if a rule has no digest of them.
          if (!covers(directive, rule.id) || (intent !== 'promotion' && getOwn(digests, rule.id) === undefined))
            continue;
          use(directive, rule.id);
          use(directive, 'all');
        }
      }
    },
    takeDiagnostics({ directives }) {
      return directives.flatMap((directive) => {
        const key = keyOf(directive);
        const others = (left.get(key) ?? 1) - 1;
        left.set(key, others);
        if (others > 0) return [];
        // If it names no rule at all, a missing reason does not matter.
        const unknownRules = unknown(directive);
        const isVoid = directive.rules !== 'all' && directive.rules.length <= unknownRules.length;
        const defect = isVoid ? undefined : defects.get(key);
        return [...unknownRules, ...(defect ? [defect] : unused(directive))];
      });
    },
  };
}
