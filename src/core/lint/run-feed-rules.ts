import { targetPlatforms } from '../feed/group.ts';
import type { AccountProfile } from '../model/account-profile.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hash } from '../model/fingerprint.ts';
import type { LintedPost } from '../model/linted-post.ts';
import type { Platform } from '../model/post.ts';
import { type Severity, worse } from '../model/severity.ts';
import type { EnabledRule } from '../rule/enabled-rule.ts';
import type { FeedFinding, FeedPost, FeedRule, FeedView } from '../rule/feed-rule.ts';
import { fill, getDocsUrl } from '../rule/rule-meta.ts';

/** The posts that are judged together, and whose they are. */
export interface FeedInput {
  readonly id: string;
  readonly posts: readonly LintedPost[];
  /** All that a post goes to, where that is more than it says itself. */
  readonly goals?: ReadonlyMap<LintedPost, readonly Platform[]>;
  readonly before: number;
  readonly account?: string;
  readonly platforms: readonly Platform[];
}

function viewOf(
  { posts, goals, before: postsBefore, account, platforms }: FeedInput,
  rule: FeedRule,
  profile: AccountProfile,
): FeedView {
  return {
    posts: posts
      .filter(({ ignores }) => ignores !== 'all' && !ignores.includes(rule.id))
      .map((post) => ({
        post,
        digest: post.digests[rule.id] ?? null,
        platforms: goals?.get(post) ?? targetPlatforms(post),
      })),
    postsBefore,
    platforms,
    profile,
    ...(account && { account }),
  };
}

function adjustSeverity(severity: Severity, { severityCap, severityShift }: Partial<FeedFinding>): Severity {
  if (severityCap) return severityCap;
  return severityShift ? worse[severity] : severity;
}

/** Where a post is, as a finding points at it. */
const placeOf = ({ post: { path, id, start, end } }: FeedPost) => ({ path, post: id, start, end });

function diagnosticOf(finding: FeedFinding, { rule, severity }: EnabledRule<FeedRule>, feed: FeedInput): Diagnostic {
  const { messageId, data, at, span, related = [] } = finding;
  const { post } = at;
  const { within, start, end } = post.places.find(
    (place) => place.within.start === span?.start && place.within.end === span.end,
  ) ?? { within: { start: 0, end: post.text.length }, start: post.start, end: post.end };
  const text = post.text.slice(within.start, within.end);
  return {
    rule: rule.id,
    group: rule.group,
    severity: adjustSeverity(severity, finding),
    messageId,
    message: fill(rule.messages[messageId] ?? messageId, data),
    path: post.path,
    post: post.id,
    start,
    end,
    text,
    within,
    fingerprint: hash([rule.id, messageId, feed.id, hash(post.text), text].join('\u0000')),
    docs: getDocsUrl(rule),
    advice: rule.advice,
    feed: feed.id,
    related: related.filter((other) => other !== at).map(placeOf),
  };
}

function feedRuleCrash(cause: unknown, rule: FeedRule, feed: FeedInput): Diagnostic[] {
  const [post] = feed.posts;
  if (!post) return [];
  return [
    {
      rule: 'internal/rule-crash',
      group: 'internal',
      severity: 'error',
      messageId: rule.id,
      message: `The rule "${rule.id}" stopped on this feed: ${cause instanceof Error ? cause.message : String(cause)}.`,
      path: post.path,
      post: post.id,
      start: post.start,
      end: post.start,
      text: '',
      within: { start: 0, end: 0 },
      fingerprint: hash([rule.id, feed.id].join('\u0000')),
      docs: getDocsUrl(rule),
      advice: 'Turn the rule off for now, and tell its author which feed it was.',
      feed: feed.id,
    },
  ];
}

/**
 * Runs the rules about feeds over one feed. A post that asks to ignore a rule is no part of the feed for it. A rule that
 * throws is reported by name, and the others go on.
 */
export function lintFeed(
  feed: FeedInput,
  rules: readonly EnabledRule<FeedRule>[],
  sender: AccountProfile,
): Diagnostic[] {
  return rules.flatMap((enabled) => {
    const { rule, options } = enabled;
    try {
      return [...rule.check(viewOf(feed, rule, sender), options)].map((finding) =>
        diagnosticOf(finding, enabled, feed),
      );
    } catch (cause) {
      return feedRuleCrash(cause, rule, feed);
    }
  });
}
