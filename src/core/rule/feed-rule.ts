import type { AccountProfile } from '../model/account-profile.ts';
import type { Document } from '../model/document.ts';
import type { Json } from '../model/json.ts';
import type { LintedPost } from '../model/linted-post.ts';
import type { Platform, PostKind } from '../model/post.ts';
import type { RuleGroup } from '../model/rule-group.ts';
import type { Span } from '../model/span.ts';
import { type MessageData, type RuleMeta, type Slots, withDefaults } from './rule-meta.ts';
import type { OutputOf, StandardSchema } from './standard-schema.ts';

/** A post as a rule about feeds sees it. */
export interface FeedPost<Digest extends Json = Json> {
  readonly post: LintedPost;
  /** What the rule noted when the post was read. */
  readonly digest: Digest;
  /** What it goes to; of an idea that is said more than once, all that it goes to. */
  readonly platforms: readonly Platform[];
}

/** The posts of one account on one platform that are judged together: those of the window, in the order of time. */
export interface FeedView<Digest extends Json = Json> {
  readonly posts: readonly FeedPost<Digest>[];
  /** Posts before the window. */
  readonly postsBefore: number;
  readonly account?: string;
  /** What the posts go to; of a rule `across` platforms, all that the account is on. */
  readonly platforms: readonly Platform[];
  readonly profile: AccountProfile;
}

/** What a rule about feeds saw: which message, filled with what, at which post. */
export interface FeedFinding {
  /** The id of one of the rule's messages. */
  readonly messageId: string;
  readonly data: MessageData;
  /** The post that it points at. */
  readonly at: FeedPost;
  /** The words that it is about; the whole post when absent. */
  readonly span?: Span<'post'>;
  /** The other posts that make up what was found. */
  readonly related?: readonly FeedPost[];
  /** One level more severe than the rule is set to. */
  readonly severityShift?: 1;
  /** Reported as an info at most. */
  readonly severityCap?: 'info';
}

/** A finding's post, its words and what else belongs to it. */
type Where = Pick<FeedFinding, 'span' | 'related' | 'severityShift' | 'severityCap'>;

export type CreateFeedFinding<Messages extends Readonly<Record<string, string>>> = <Id extends keyof Messages & string>(
  message: Id,
  at: FeedPost,
  data: Readonly<Record<Slots<Messages[Id]>, string | number>>,
  where?: Where,
) => FeedFinding;

/** A post of an example. Posts without a date follow one another day by day. */
export interface FeedExamplePost {
  /** `[[…]]` marks the words that the rule points at. */
  readonly text: string;
  readonly kind?: PostKind;
  readonly platform?: Platform;
  readonly date?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** How the letters of an example are read. */
export const legend = 'A letter is a post: P promotes, i informs, c converses, a appeals, n is a notice, r is a reply.';

/**
 * A feed that shows a rule at work: posts in full, or, where only the mix matters, one letter a post, as `legend` says;
 * `[[P]]` marks the post that the rule points at.
 */
export interface FeedExample {
  /** What feed this is, in a few words. */
  readonly name: string;
  readonly posts: string | readonly (string | FeedExamplePost)[];
  readonly profile?: Partial<Omit<AccountProfile, 'brands'>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Whether some examples are written in letters. */
export function usesLetters({ bad, good }: FeedRule['examples']): boolean {
  return [...bad, ...good].some(({ posts }) => typeof posts === 'string');
}

export interface FeedRuleDefinition<
  Messages extends Readonly<Record<string, string>>,
  Options extends StandardSchema,
  Digest extends Json,
> extends RuleMeta<Messages, Options> {
  /** `platforms` for a rule about all that an account does; the others look at each platform by itself. */
  readonly across?: 'platforms';
  readonly examples: { readonly bad: readonly FeedExample[]; readonly good: readonly FeedExample[] };
  /**
   * Notes what the rule needs to know of a post. Posts are parsed once, and only this is kept of them.
   *
   * `place` turns a span of the folded text into one that `words` of a finding takes.
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

/** A rule about feeds whose own types are forgotten, as the engine and the reporters see it. */
export type FeedRule = Omit<
  FeedRuleDefinition<Readonly<Record<string, string>>, StandardSchema, Json>,
  'check' | 'digest' | 'group' | 'sources'
> & {
  readonly scope: 'feed';
  readonly group: RuleGroup;
  readonly sources: readonly string[];
  digest(doc: Document, options: unknown, place: (span: Span<'doc'>) => Span<'post'>): Json;
  check(feed: FeedView, options: unknown): Iterable<FeedFinding>;
};

/**
 * Declares a rule about feeds. Its order is that of `defineRule`; before it checks, it notes of each post what it will
 * need.
 */
export function defineFeedRule<
  const Messages extends Readonly<Record<string, string>>,
  const Options extends StandardSchema,
  Digest extends Json,
>(definition: FeedRuleDefinition<Messages, Options, Digest>): FeedRule {
  const finding: CreateFeedFinding<Messages> = (messageId, at, data, where) => ({ messageId, at, data, ...where });
  return {
    ...withDefaults(definition),
    scope: 'feed',
    digest: (doc, options, keepSpan) => definition.digest(doc, { options: options as OutputOf<Options>, keepSpan }),
    check: (feed, options) =>
      // The digests of a feed are those that this rule has made.
      definition.check(feed as FeedView<Digest>, { options: options as OutputOf<Options>, finding }),
  };
}
