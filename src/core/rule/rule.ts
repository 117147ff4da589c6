import type { AccountProfile } from '../model/account-profile.ts';
import type { Document } from '../model/document.ts';
import type { Edit } from '../model/edit.ts';
import type { Platform, PostKind } from '../model/post.ts';
import type { RuleGroup } from '../model/rule-group.ts';
import type { Span } from '../model/span.ts';
import type { FeedRule } from './feed-rule.ts';
import { type MessageData, type RuleMeta, type Slots, withDefaults } from './rule-meta.ts';
import type { OutputOf, StandardSchema } from './standard-schema.ts';

/** A finding of a rule: a message with its data, and the words. The linter adds severity and position. */
export interface Finding {
  /** The id of one of the rule's messages. */
  readonly messageId: string;
  readonly data: MessageData;
  readonly span: Span<'doc'>;
  readonly suggest?: readonly Edit[];
  /**
   * Edits that `--fix` applies together. They must not change what the post says. Each text consists of letters, digits,
   * spaces and `!`, which need no escape in any file format, or is empty.
   *
   * Spans of the post, because the mapping back from the document is not exact: invisible characters, for example, are
   * in the post only.
   */
  readonly fix?: readonly Edit<'post'>[];
}

export type CreateFinding<Messages extends Readonly<Record<string, string>>> = <Id extends keyof Messages & string>(
  message: Id,
  span: Span<'doc'>,
  ...data: [Slots<Messages[Id]>] extends [never] ? [] : [data: Readonly<Record<Slots<Messages[Id]>, string | number>>]
) => Finding;

/** A post that documents and tests a rule. `[[…]]` marks the words that the rule reports; a good example has no marks. */
export type Example =
  | string
  | {
      readonly text: string;
      readonly kind?: PostKind;
      readonly inReplyTo?: string;
      readonly platform?: Platform;
      readonly account?: string;
      readonly brands?: readonly string[];
      /** The account profile; a business by default. */
      readonly profile?: Partial<Omit<AccountProfile, 'brands'>>;
      readonly options?: Readonly<Record<string, unknown>>;
    };

export interface RuleDefinition<Messages extends Readonly<Record<string, string>>, Options extends StandardSchema>
  extends RuleMeta<Messages, Options> {
  /** The kinds of posts that the rule checks; posts and threads by default. */
  readonly kinds?: readonly PostKind[];
  /** `any` for rules that do not depend on words; the others check English. */
  readonly language?: 'en' | 'any';
  /**
   * The rule reports shares or absences. Of a post in mixed languages only the English sentences are analyzed, so the rule
   * does not run there.
   */
  readonly requiresFullText?: boolean;
  /** More specific rules: if one of them reports the same words, this rule does not. */
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
 * Declares a rule for posts. The order of the fields is fixed: id, reasons, messages, options, examples, code.
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
