import type { GenericSchema, InferOutput } from 'valibot';
import type { Doc, Sender } from '../model/document.ts';
import type { Platform, PostKind } from '../model/post.ts';
import type { Span } from '../model/source-map.ts';
import type { FeedRule } from './feed-rule.ts';

export const severities = ['error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

export const groups = ['push', 'pressure', 'bait', 'claims', 'reply', 'disclosure', 'decency', 'form', 'feed'] as const;

export type Group = (typeof groups)[number];

/** The values that fill a message's slots. */
export type Data = Readonly<Record<string, string | number>>;

/** A replacement of a span of the folded text, offered to the writer. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What a rule saw: which message, filled with what, about which words. Severity and place are the engine's business. */
export interface Finding {
  /** The id of one of the rule's messages. */
  readonly message: string;
  readonly data: Data;
  /** Offsets of `Doc.text`. */
  readonly span: Span;
  readonly suggest?: readonly Edit[];
  /**
   * What a machine may do about it, all of it together: only what cannot change what the post says. Spans are offsets of
   * the post's own text, not of the folded one. The texts are letters, digits, blanks and `!`, which stand for themselves
   * in every kind of file, or empty.
   */
  readonly fix?: readonly Edit[];
}

/** The names of the `{slots}` of a message. */
export type Slots<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

export type Say<Messages extends Readonly<Record<string, string>>> = <Id extends keyof Messages & string>(
  message: Id,
  span: Span,
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
      readonly sender?: Partial<Omit<Sender, 'brands'>>;
      readonly options?: Readonly<Record<string, unknown>>;
    };

/** What every rule says of itself, whether it reads posts or feeds. */
export interface About<Messages extends Readonly<Record<string, string>>, Options extends GenericSchema> {
  /** Names the smell and reads well after "allow": `cta-overload`. A plugin's rules are `plugin/rule`. */
  readonly id: string;
  readonly group: Group;
  readonly summary: string;
  /** Why readers mind it. */
  readonly why: string;
  /** What a writer can do instead. */
  readonly instead: string;
  /** Keys of the bibliography (`rules/README.md`), or addresses. */
  readonly sources: readonly string[];
  /** Where it can be read about, `https://…`. Rules of a plugin without one are said to be explained by their first source. */
  readonly docs?: string;
  /** The version of the package that brought it. */
  readonly since: string;
  /** What it deliberately leaves alone. */
  readonly outOfScope?: readonly string[];
  /** What `--fix` does about it, for people to know before they call it. */
  readonly mends?: string;
  readonly presets: { readonly recommended?: Proposal; readonly strict?: Proposal };
  /** Texts with `{slots}`: what, why it matters, what to do. */
  readonly messages: Messages;
  readonly options: Options;
}

/** How severe a rule is in a preset, with options where the preset asks for more than the rule does by itself. */
export type Proposal = Severity | readonly [severity: Severity, options: Readonly<Record<string, unknown>>];

export interface RuleDefinition<Messages extends Readonly<Record<string, string>>, Options extends GenericSchema>
  extends About<Messages, Options> {
  /** What it is about; posts and threads unless it says so. */
  readonly kinds?: readonly PostKind[];
  /** `any` for rules that count marks instead of reading words; the others read English. */
  readonly language?: 'en' | 'any';
  /**
   * Whether it weighs shares or what is absent. Of a post in mixed languages only the English sentences are read, where a
   * share is not the post's and what seems absent may stand in the others: such a rule is silent there.
   */
  readonly whole?: boolean;
  /** Rules that say more of the same words: where one of them speaks, this one is silent. */
  readonly yieldsTo?: readonly string[];
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  check(doc: Doc, context: { readonly options: InferOutput<Options>; readonly say: Say<Messages> }): Iterable<Finding>;
}

type Forgetful = Readonly<Record<string, string>>;

/** A rule about posts whose own types are forgotten, as the engine and the reporters see it. */
export type PostRule = Omit<RuleDefinition<Forgetful, GenericSchema>, 'check'> & {
  readonly scope: 'post';
  /** Runs the rule with options that its schema has validated. */
  check(doc: Doc, options: unknown): Iterable<Finding>;
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
  const Options extends GenericSchema,
>(definition: RuleDefinition<Messages, Options>): PostRule {
  const say: Say<Messages> = (message, span, ...[data]) => ({ message, span, data: data ?? {} });
  return {
    ...definition,
    scope: 'post',
    check: (doc, options) => definition.check(doc, { options: options as InferOutput<Options>, say }),
  };
}

export const isPostRule = (rule: Rule): rule is PostRule => rule.scope === 'post';

/** Fills the `{slots}` of a message. */
export function fill(template: string, data: Data): string {
  return template.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => String(data[name] ?? slot));
}

/**
 * Where a rule can be read about. Only our own rules have a page of ours: those of plugins, known by the slash in their
 * names, have what they say themselves, or nothing, which is the empty text.
 */
export function docsOf(rule: Pick<Rule, 'id'> & Partial<Pick<Rule, 'docs' | 'sources'>>): string {
  if (rule.docs !== undefined) return rule.docs;
  if (rule.id.includes('/')) return rule.sources?.find((source) => /^https:\/\/\S+$/u.test(source)) ?? '';
  return `https://github.com/sincerity-lint/sincerity-lint/blob/main/rules/${rule.id}.md`;
}
