import type { AccountProfile } from '../model/account-profile.ts';
import type { Document } from '../model/document.ts';
import type { Edit } from '../model/edit.ts';
import type { Platform, PostKind } from '../model/post.ts';
import type { RuleGroup } from '../model/rule-group.ts';
import type { Span } from '../model/span.ts';
import type { FeedRule } from './feed-rule.ts';
import { type MessageData, type RuleMeta, type Slots, withDefaults } from './rule-meta.ts';
import type { OutputOf, StandardSchema } from './standard-schema.ts';

/** A finding of a rule: a message with its data, and the reported words. The linter adds severity and position. */
export interface Finding {
  /** The id of a message of the rule. */
  readonly messageId: string;
  readonly data: MessageData;
  readonly span: Span<'doc'>;
  readonly suggest?: readonly Edit[];
  /**
   * Edits that `--fix` applies together. They must not change the meaning of the post. Each text is empty or consists
   * of letters, digits, spaces and `!`, which no file format escapes.
   *
   * Offsets are those of the text of the post, because offsets of the document cannot be mapped back exactly: invisible
   * characters, for example, are only in the post.
   */
  readonly fix?: readonly Edit<'post'>[];
}

export type CreateFinding<Messages extends Readonly<Record<string, string>>> = <Id extends keyof Messages & string>(
  message: Id,
  span: Span<'doc'>,
  ...data: [Slots<Messages[Id]>] extends [never] ? [] : [data: Readonly<Record<Slots<Messages[Id]>, string | number>>]
) => Finding;

/** A post that documents and tests a rule. `[[…]]` marks the reported words. A good example has no marks. */
export type Example =
  | string
  | {
      readonly text: string;
      readonly kind?: PostKind;
      readonly inReplyTo?: string;
      readonly platform?: Platform;
      readonly account?: string;
      readonly brands?: readonly string[];
      /** The account profile. Defaults to a business. */
      readonly profile?: Partial<Omit<AccountProfile, 'brands'>>;
      readonly options?: Readonly<Record<string, unknown>>;
    };

export interface RuleDefinition<Messages extends Readonly<Record<string, string>>, Options extends StandardSchema>
  extends RuleMeta<Messages, Options> {
  /** The kinds of posts that the rule checks. Defaults to posts and threads. */
  readonly kinds?: readonly PostKind[];
  /** `any` if the rule does not depend on words. Other rules check only English text. */
  readonly language?: 'en' | 'any';
  /**
   * Set if the rule reports a share or an absence. It does not run on mixed-language posts, in which only the English
   * sentences are analyzed.
   */
  readonly requiresFullText?: boolean;
  /** More specific rules. If one of them reports the same words, the finding of this rule is dropped. */
  readonly supersededBy?: readonly string[];
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  check(
    doc: Document,
    context: { readonly options: OutputOf<Options>; readonly finding: CreateFinding<Messages> },
  ): Iterable<Finding>;
}

type AnyMessages = Readonly<Record<string, string>>;

/** A rule for posts without its own type parameters. */
export type PostRule = Omit<RuleDefinition<AnyMessages, StandardSchema>, 'check' | 'group' | 'sources'> & {
  readonly scope: 'post';
  readonly group: RuleGroup;
  readonly sources: readonly string[];
  /** Runs the rule with validated options. */
  check(doc: Document, options: unknown): Iterable<Finding>;
};

/** A rule for posts or for feeds. */
export type Rule = PostRule | FeedRule;

/**
 * Declares a rule for posts. The convention for the order of fields is: id, reasons, messages, options, examples, code.
 *
 * An unknown message id, a missing slot or a missing explanation does not compile.
 */
export function defineRule<
  const Messages extends Readonly<Record<string, string>>,
  const Options extends StandardSchema,
>(definition: RuleDefinition<Messages, Options>): PostRule {
  const finding: CreateFinding<Messages> = (messageId, span, ...[data]) => ({ messageId, span, data: data ?? {} });
  return {
    ...withDefaults(definition),
    scope: 'post',
    check: (doc, options) => definition.check(doc, { options: options as OutputOf<Options>, finding }),
  };
}

export const isPostRule = (rule: Rule): rule is PostRule => rule.scope === 'post';
