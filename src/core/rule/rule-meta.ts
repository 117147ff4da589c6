import type { RuleGroup } from '../model/rule-group.ts';
import type { Severity } from '../model/severity.ts';
import { getOwn } from '../text/get-own.ts';
import type { StandardSchema } from './standard-schema.ts';

/** The fields that post rules and feed rules share. */
export interface RuleMeta<Messages extends Readonly<Record<string, string>>, Options extends StandardSchema> {
  /** Names the problem, so that it reads well after "allow": `cta-overload`. Plugin rules are named `plugin/rule`. */
  readonly id: string;
  /** Defaults to `form`. */
  readonly group?: RuleGroup;
  readonly summary: string;
  /** The reason why readers object to the problem. */
  readonly why: string;
  /** A better alternative for the writer. */
  readonly advice: string;
  /** Keys of the bibliography (`docs/rules/README.md`), or URLs. */
  readonly sources?: readonly string[];
  /** URL of the documentation. Defaults to the first URL among the sources. */
  readonly docs?: string;
  /** The version of the package that introduced the rule. */
  readonly since?: string;
  /** Cases that the rule deliberately does not report. */
  readonly outOfScope?: readonly string[];
  /** Description of the changes that `--fix` makes. */
  readonly fixDescription?: string;
  readonly presets: { readonly recommended?: PresetSetting; readonly strict?: PresetSetting };
  /** Message templates with `{slots}`, by id. */
  readonly messages: Messages;
  readonly options: Options;
}

/** Returns the definition of a rule with the defaults of its optional fields. */
export function withDefaults<Definition extends { readonly group?: RuleGroup; readonly sources?: readonly string[] }>(
  definition: Definition,
): Definition & { readonly group: RuleGroup; readonly sources: readonly string[] } {
  return { ...definition, group: definition.group ?? 'form', sources: definition.sources ?? [] };
}

/** The values for the slots of a message. */
export type MessageData = Readonly<Record<string, string | number>>;

/** The names of the `{slots}` of a message. */
export type Slots<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

/** The severity of a rule in a preset, or a pair of the severity and the options. */
export type PresetSetting = Severity | readonly [severity: Severity, options: Readonly<Record<string, unknown>>];

/**
 * Returns the URL of the documentation of a rule: its `docs` or, for a built-in rule, its page. For a plugin rule (with
 * a slash in its id) without `docs`, returns the first URL among its sources or an empty string.
 */
export function getDocsUrl(rule: {
  readonly id: string;
  readonly docs?: string | undefined;
  readonly sources?: readonly string[] | undefined;
}): string {
  if (rule.docs !== undefined) return rule.docs;
  if (rule.id.includes('/')) return rule.sources?.find((source) => /^https:\/\/\S+$/u.test(source)) ?? '';
  return `https://github.com/sincerity-lint/sincerity-lint/blob/main/docs/rules/${rule.id}.md`;
}

/** Fills the `{slots}` of a message. */
export function fill(template: string, data: MessageData): string {
  return template.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => String(getOwn(data, name) ?? slot));
}
