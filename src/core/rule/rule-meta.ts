import type { RuleGroup } from '../model/rule-group.ts';
import type { Severity } from '../model/severity.ts';
import type { StandardSchema } from './standard-schema.ts';

/** The fields that post rules and feed rules share. */
export interface RuleMeta<Messages extends Readonly<Record<string, string>>, Options extends StandardSchema> {
  /** Names the problem and reads well after "allow": `cta-overload`. Rules of plugins are `plugin/rule`. */
  readonly id: string;
  /** `form` if absent. */
  readonly group?: RuleGroup;
  readonly summary: string;
  /** Why readers object to it. */
  readonly why: string;
  /** What a writer can do instead. */
  readonly advice: string;
  /** Keys of the bibliography (`docs/rules/README.md`), or URLs. */
  readonly sources?: readonly string[];
  /** URL of the documentation. A rule of a plugin without one links to its first source. */
  readonly docs?: string;
  /** The version of the package that introduced the rule. */
  readonly since?: string;
  /** What the rule deliberately does not report. */
  readonly outOfScope?: readonly string[];
  /** What `--fix` changes. */
  readonly fixDescription?: string;
  readonly presets: { readonly recommended?: PresetSetting; readonly strict?: PresetSetting };
  /** Texts with `{slots}`, by id. */
  readonly messages: Messages;
  readonly options: Options;
}

/** The fields of a rule that its definition may leave out, with their defaults. */
export function withDefaults<Definition extends { readonly group?: RuleGroup; readonly sources?: readonly string[] }>(
  definition: Definition,
): Definition & { readonly group: RuleGroup; readonly sources: readonly string[] } {
  return { ...definition, group: definition.group ?? 'form', sources: definition.sources ?? [] };
}

/** The values that fill a message's slots. */
export type MessageData = Readonly<Record<string, string | number>>;

/** The names of the `{slots}` of a message. */
export type Slots<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

/** The severity of a rule in a preset, with options if they differ from the defaults. */
export type PresetSetting = Severity | readonly [severity: Severity, options: Readonly<Record<string, unknown>>];

/**
 * The URL of the documentation of a rule. Only our own rules have a page here; for a rule of a plugin, with a slash in its
 * id, its `docs`, its first URL among the sources, or the empty string.
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
  return template.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => String(data[name] ?? slot));
}
