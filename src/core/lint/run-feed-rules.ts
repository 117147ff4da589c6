import { targetPlatforms } from '../feed/group.ts';
import type { AccountProfile } from '../model/account-profile.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hash } from '../model/fingerprint.ts';
import type { LintedPost } from '../model/linted-post.ts';
import type { Platform } from '../model/post.ts';
import type { EnabledRule } from '../rule/enabled-rule.ts';
import type { FeedFinding, FeedPost, FeedRule, FeedView } from '../rule/feed-rule.ts';
import { fill, getDocsUrl } from '../rule/rule-meta.ts';
import { getOwn } from '../text/get-own.ts';
import { adjustSeverity } from './adjust-severity.ts';

/** The posts of a feed's window, and the account and platforms of the feed. */
export interface FeedInput {
  readonly id: string;
  readonly posts: readonly LintedPost[];
  /** The platforms of each post, if other posts with the same text go to more of them. */
  readonly goals?: ReadonlyMap<LintedPost, readonly Platform[]>;
  readonly before: number;
  readonly account?: string;
  readonly platforms: readonly Platform[];
}

function createView(
  { posts, goals, before: postsBefore, account, platforms }: FeedInput,
  rule: FeedRule,
  profile: AccountProfile,
): FeedView {
  return {
    posts: posts
      .filter(({ ignores }) => ignores !== 'all' && !ignores.includes(rule.id))
      .map((post) => ({
        post,
        digest: getOwn(post.digests, rule.id) ?? null,
        platforms: goals?.get(post) ?? targetPlatforms(post),
      })),
    postsBefore,
    platforms,
    profile,
    ...(account && { account }),
  };
}

/** Returns the position of a post for `related`. */
const toRelated = ({ post: { path, id, start, end } }: FeedPost) => ({ path, post: id, start, end });

function toDiagnostic(finding: FeedFinding, { rule, severity }: EnabledRule<FeedRule>, feed: FeedInput): Diagnostic {
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
    message: fill(getOwn(rule.messages, messageId) ?? messageId, data),
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
    related: related.filter((other) => other !== at).map(toRelated),
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
      message: `The rule "${rule.id}" crashed on this feed: ${cause instanceof Error ? cause.message : String(cause)}.`,
      path: post.path,
      post: post.id,
      start: post.start,
      end: post.start,
      text: '',
      within: { start: 0, end: 0 },
      fingerprint: hash([rule.id, feed.id].join('\u0000')),
      docs: getDocsUrl(rule),
      advice: 'Turn the rule off and report the feed to the author of the rule.',
      feed: feed.id,
    },
  ];
}

/**
 * Runs feed rules over one feed. For a rule, the feed does not contain posts that suppress it. A rule that throws is
 * reported; the others still run.
 */
export function runFeedRules(
  feed: FeedInput,
  rules: readonly EnabledRule<FeedRule>[],
  profile: AccountProfile,
): Diagnostic[] {
  return rules.flatMap((enabled) => {
    const { rule, options } = enabled;
    try {
      return [...rule.check(createView(feed, rule, profile), options)].map((finding) =>
        toDiagnostic(finding, enabled, feed),
      );
    } catch (cause) {
      return feedRuleCrash(cause, rule, feed);
    }
  });
}
