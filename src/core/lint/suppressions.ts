import { isDay } from '../config/schema.ts';
import type { Settings } from '../config/settings.ts';
import type { DisableDirective, Post } from '../model/post.ts';
import type { Span } from '../model/span.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import type { PostAnalysis } from './analyze-post.ts';
import type { InternalRule } from './internal-rules.ts';

/** What is wrong with a wish that rules stay silent. */
export interface SuppressionDiagnostic {
  readonly rule: InternalRule;
  /** For the fingerprint. */
  readonly messageId: string;
  readonly message: string;
  /** Where in the file the wish is written. */
  readonly span: Span;
}

/** The wishes of a file that rules stay silent. */
export interface Suppressions {
  /** Whether a post asks for silence about a rule. Whatever it silences has been of use. */
  isSuppressed(post: Post, rule: string): boolean;
  /** What the post asks to ignore, in so far as it counts. */
  ignoredRules(post: Post): readonly string[] | 'all';
  /** Says that a post which rules about feeds have noted was left out for its wishes. */
  markUsed(post: Post, appraisal: Pick<PostAnalysis, 'intent' | 'digests'>): void;
  /** What is wrong with wishes that no later post shares. */
  takeDiagnostics(post: Post): SuppressionDiagnostic[];
}

/** How a wish in a comment begins. */
const wishPrefix = 'sincerity-';

const wishWords = ['disable', 'disable-next-post', 'enable'].map((word) => `${wishPrefix}${word}`);

type WishSettings = Pick<Settings, 'rules' | 'feedRules' | 'ruleIds' | 'suppressions'>;

/** One wish may stand above many posts; some of its rules may be heard again before others. */
const keyOf = ({ span }: DisableDirective) => `${span.start}-${span.end}`;

const namesIn = ({ rules, except = [] }: DisableDirective): readonly string[] => [
  ...(rules === 'all' ? [] : rules),
  ...except,
];

/** Why a wish does not count, as a complaint; nothing where it does. */
function findDefect(directive: DisableDirective, { suppressions }: WishSettings, today: string | undefined) {
  const { rules, reason, until, span } = directive;
  const what = rules === 'all' ? 'all rules' : rules.map((name) => `"${name}"`).join(' and ');
  const fault = (rule: InternalRule, messageId: string, message: string): SuppressionDiagnostic => ({
    rule,
    messageId,
    message,
    span,
  });
  if (until !== undefined && !isDay(until)) {
    return fault(
      'internal/expired-suppression',
      'undated',
      `This asks to ignore ${what} until "${until}", which is no day, so it does not hold. Write a day as 2026-12-31.`,
    );
  }
  if (until !== undefined && today !== undefined && until < today) {
    const message = `This asked to ignore ${what} until ${until}, and that day is over.`;
    return fault('internal/expired-suppression', 'expired', message);
  }
  if (suppressions.requireReason && reason === undefined) {
    const message = `This asks to ignore ${what} and gives no reason, so it does not hold.`;
    return fault('internal/unexplained-suppression', 'unexplained', message);
  }
  return undefined;
}

/**
 * Keeps the books on a file's wishes: which of them count, and which were of use.
 *
 * @param posts all of the file, in their order
 * @param today `2026-11-23`; without it nothing expires
 */
export function trackSuppressions(posts: readonly Post[], settings: WishSettings, today?: string): Suppressions {
  const left = new Map<string, number>();
  const faults = new Map<string, SuppressionDiagnostic | undefined>();
  const used = new Set<string>();
  for (const { directives } of posts) {
    for (const directive of directives) {
      const key = keyOf(directive);
      left.set(key, (left.get(key) ?? 0) + 1);
      if (!faults.has(key)) faults.set(key, findDefect(directive, settings, today));
    }
  }
  const use = (directive: DisableDirective, rule: string) => used.add(`${keyOf(directive)} ${rule}`);
  const wasUsed = (directive: DisableDirective, rule: string) => used.has(`${keyOf(directive)} ${rule}`);
  const holding = ({ directives }: Post) => directives.filter((directive) => !faults.get(keyOf(directive)));
  const covers = ({ rules, except = [] }: DisableDirective, rule: string) =>
    (rules === 'all' || rules.includes(rule)) && !except.includes(rule);

  const unknown = (directive: DisableDirective): SuppressionDiagnostic[] =>
    namesIn(directive)
      .filter((name) => !settings.ruleIds.has(name))
      .map((name) => ({
        rule: 'internal/unknown-suppression',
        messageId: name,
        message: name.startsWith(wishPrefix)
          ? `"${name}" is none of the words for a wish. ${didYouMean(name, wishWords) ?? ''}`.trim()
          : `This post asks to ignore "${name}", which is no rule. ${didYouMean(name, settings.ruleIds) ?? ''}`.trim(),
        span: directive.span,
      }));

  // A rule that is off here may be on where others lint: only of those that ran does anybody know.
  const isOn = (name: string) => [...settings.rules, ...settings.feedRules].some(({ rule }) => rule.id === name);
  const unused = (directive: DisableDirective): SuppressionDiagnostic[] => {
    const { rules, span } = directive;
    const complain = (messageId: string, message: string): SuppressionDiagnostic => {
      return { rule: 'internal/unused-suppression', messageId, message, span };
    };
    if (rules === 'all') {
      return wasUsed(directive, 'all') ? [] : [complain('all', 'Nothing here needs to be ignored.')];
    }
    if (rules.length === 0) return [complain('none', 'This reaches no post, so it changes nothing.')];
    return rules
      .filter((name) => isOn(name) && !wasUsed(directive, name))
      .map((name) => complain(name, `This asks to ignore "${name}", and there is nothing of it to ignore.`));
  };

  return {
    isSuppressed(post, rule) {
      const asking = holding(post).filter((directive) => covers(directive, rule));
      for (const directive of asking) {
        use(directive, rule);
        use(directive, 'all');
      }
      return asking.length > 0;
    },
    ignoredRules(post) {
      const asking = holding(post);
      if (asking.some(({ rules, except = [] }) => rules === 'all' && except.length === 0)) return 'all';
      const ids = settings.feedRules.map(({ rule }) => rule.id);
      return ids.filter((id) => asking.some((directive) => covers(directive, id)));
    },
    markUsed(post, { intent, digests }) {
      for (const directive of holding(post)) {
        for (const { rule } of settings.feedRules) {
          // A promotion is what feeds count, also where a rule has noted nothing else of it.
          if (!covers(directive, rule.id) || (intent !== 'promotion' && digests[rule.id] === undefined)) continue;
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
        // It names nothing, or nothing that is a rule: whether it gives a reason does not matter then.
        const strange = unknown(directive);
        const isVoid = directive.rules !== 'all' && directive.rules.length <= strange.length;
        const fault = isVoid ? undefined : faults.get(key);
        return [...strange, ...(fault ? [fault] : unused(directive))];
      });
    },
  };
}
