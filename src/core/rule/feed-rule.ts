import type { AccountProfile } from '../model/account-profile.ts';
import type { Document } from '../model/document.ts';
import type { Json } from '../model/json.ts';
import type { LintedPost } from '../model/linted-post.ts';
import type { Platform, PostKind } from '../model/post.ts';
import type { RuleGroup } from '../model/rule-group.ts';
import type { Span } from '../model/span.ts';
import { type MessageData, type RuleMeta, type Slots, withDefaults } from './rule-meta.ts';
import type { OutputOf, StandardSchema } from './standard-schema.ts';

/** A post of a feed, with the digest of the rule. */
export interface FeedPost<Digest extends Json = Json> {
  readonly post: LintedPost;
  /** The value that the `digest` of the rule returned. */
  readonly digest: Digest;
  /** The platforms of the post and of all posts with the same content. */
  readonly platforms: readonly Platform[];
}

/** The posts of one account on one platform within the window, sorted by time. */
export interface FeedView<Digest extends Json = Json> {
  readonly posts: readonly FeedPost<Digest>[];
  /** Number of posts before the window. */
  readonly postsBefore: number;
  readonly account?: string;
  /** The platforms of the posts. For a rule `across` platforms, all platforms of the account. */
  readonly platforms: readonly Platform[];
  readonly profile: AccountProfile;
}

/** A finding of a feed rule: a message with its data, and the post. */
export interface FeedFinding {
  /** The id of a message of the rule. */
  readonly messageId: string;
  readonly data: MessageData;
  /** The reported post. */
  readonly at: FeedPost;
  /** The reported words. Defaults to the whole post. */
  readonly span?: Span<'post'>;
  /** Other posts that the finding is about. */
  readonly related?: readonly FeedPost[];
  /** Raises the configured severity by one level. */
  readonly severityShift?: 1;
  /** Limits the severity to `info`. */
  readonly severityCap?: 'info';
}

/** The optional parts of a finding. */
type FindingDetails = Pick<FeedFinding, 'span' | 'related' | 'severityShift' | 'severityCap'>;

export type CreateFeedFinding<Messages extends Readonly<Record<string, string>>> = <Id extends keyof Messages & string>(
  message: Id,
  at: FeedPost,
  data: Readonly<Record<Slots<Messages[Id]>, string | number>>,
  details?: FindingDetails,
) => FeedFinding;

/** A post of an example. Posts without a date are one day apart. */
export interface FeedExamplePost {
  /** `[[…]]` marks the words that the rule reports. */
  readonly text: string;
  readonly kind?: PostKind;
  readonly platform?: Platform;
  readonly date?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** The meaning of the letters of an example. */
export const legend = 'Each letter is a post: P promotion, i information, c conversation, a appeal, n notice, r reply.';

/**
 * A feed that documents and tests a rule: full posts, or one letter per post if only their mix is relevant (see
 * `legend`). `[[P]]` marks a post that the rule reports.
 */
export interface FeedExample {
  /** A short description of the feed. */
  readonly name: string;
  readonly posts: string | readonly (string | FeedExamplePost)[];
  readonly profile?: Partial<Omit<AccountProfile, 'brands'>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Whether any of the examples consist of letters. */
export function usesLetters({ bad, good }: FeedRule['examples']): boolean {
  return [...bad, ...good].some(({ posts }) => typeof posts === 'string');
}

export interface FeedRuleDefinition<
  Messages extends Readonly<Record<string, string>>,
  Options extends StandardSchema,
  Digest extends Json,
> extends RuleMeta<Messages, Options> {
  /** `platforms` if the rule checks all platforms of an account together. */
  readonly across?: 'platforms';
  readonly examples: { readonly bad: readonly FeedExample[]; readonly good: readonly FeedExample[] };
  /**
   * Returns the data of a post that the rule needs. A post is parsed once, and only its digest is stored.
   *
   * `keepSpan` converts a span of the document to a span that can be stored in the digest and used in a finding.
   */
  digest(
    doc: Document,
    context: { readonly options: OutputOf<Options>; readonly keepSpan: (span: Span<'doc'>) => Span<'post'> },
  ): Digest;
  check(
    feed: FeedView<Digest>,
    context: { readonly options: OutputOf<Options>; readonly finding: CreateFeedFinding<Messages> },
  ): Iterable<FeedFinding>;
}

/** A rule for feeds without its own type parameters. */
export type FeedRule = Omit<
  FeedRuleDefinition<Readonly<Record<string, string>>, StandardSchema, Json>,
  'check' | 'digest' | 'group' | 'sources'
> & {
  readonly scope: 'feed';
  readonly group: RuleGroup;
  readonly sources: readonly string[];
  digest(doc: Document, options: unknown, keepSpan: (span: Span<'doc'>) => Span<'post'>): Json;
  check(feed: FeedView, options: unknown): Iterable<FeedFinding>;
};

/** Declares a rule for feeds, with the fields in the order of `defineRule`. */
export function defineFeedRule<
  const Messages extends Readonly<Record<string, string>>,
  const Options extends StandardSchema,
  Digest extends Json,
>(definition: FeedRuleDefinition<Messages, Options, Digest>): FeedRule {
  const finding: CreateFeedFinding<Messages> = (messageId, at, data, details) => ({ messageId, at, data, ...details });
  return {
    ...withDefaults(definition),
    scope: 'feed',
    digest: (doc, options, keepSpan) => definition.digest(doc, { options: options as OutputOf<Options>, keepSpan }),
    check: (feed, options) =>
      // The digests were created by this rule, so the cast is safe.
      definition.check(feed as FeedView<Digest>, { options: options as OutputOf<Options>, finding }),
  };
}
