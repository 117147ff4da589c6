import type { AccountProfile } from '../model/account-profile.ts';
import type { Document } from '../model/document.ts';
import type { Edit } from '../model/edit.ts';
import type { Platform, PostKind } from '../model/post.ts';
import type { RuleGroup } from '../model/rule-group.ts';
import type { Span } from '../model/span.ts';
import type { FeedRule } from './feed-rule.ts';
import { type MessageData, type RuleMeta, type Slots, withDefaults } from './rule-meta.ts';
import type { OutputOf, StandardSchema } from './standard-schema.ts';

/** What a rule saw: which message, filled with what, about which words. Severity and place are the engine's business. */
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

/** A post that shows a rule at work. `[[…]]` marks the words that it points at; a good example has no marks. */
export type Example =
  | string
  | {
      readonly text: string;
      readonly kind?: PostKind;
      readonly inReplyTo?: string;
      readonly platform?: Platform;
      readonly account?: string;
      readonly brands?: readonly string[];
      /** Who speaks; a business when absent. */
      readonly profile?: Partial<Omit<AccountProfile, 'brands'>>;
      readonly options?: Readonly<Record<string, unknown>>;
    };

export interface RuleDefinition<Messages extends Readonly<Record<string, string>>, Options extends StandardSchema>
  extends RuleMeta<Messages, Options> {
  /** What it is about; posts and threads unless it says so. */
  readonly kinds?: readonly PostKind[];
  /** `any` for rules that count marks instead of reading words; the others read English. */
  readonly language?: 'en' | 'any';
  /**
   * Whether it weighs shares or what is absent. Of a post in mixed languages only the English sentences are read, where a
   * share is not the post's and what seems absent may stand in the others: such a rule is silent there.
   */
  readonly requiresFullText?: boolean;
  /** Rules that say more of the same words: where one of them speaks, this one is silent. */
  readonly supersededBy?: readonly string[];
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  check(
    doc: Document,
    context: { readonly options: OutputOf<Options>; readonly finding: CreateFinding<Messages> },
  ): Iterable<Finding>;
}

type Forgetful = Readonly<Record<string, string>>;

/** A rule about posts whose own types are forgotten, as the engine and the reporters see it. */
export type PostRule = Omit<RuleDefinition<Forgetful, StandardSchema>, 'check' | 'group' | 'sources'> & {
  readonly scope: 'post';
  readonly group: RuleGroup;
  readonly sources: readonly string[];
  /** Runs the rule with options that its schema has validated. */
  check(doc: Document, options: unknown): Iterable<Finding>;
};

/** A rule about posts, or one about feeds. */
export type Rule = PostRule | FeedRule;

/**
 * Declares a rule about posts. Its order is fixed: who it is, why it exists, what it says, what it takes, examples, code.
 * It speaks of posts and threads in English unless `kinds`, `language` or `whole` say otherwise.
 *
 * An unknown message id, a missing slot, or a rule that does not explain itself does not compile.
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
