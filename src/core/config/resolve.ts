import type { Severity } from '../model/severity.ts';
import { UserError } from '../model/user-error.ts';
import type { EnabledRule } from '../rule/enabled-rule.ts';
import type { FeedRule } from '../rule/feed-rule.ts';
import { isPostRule, type PostRule, type Rule } from '../rule/rule.ts';
import type { PresetSetting } from '../rule/rule-meta.ts';
import { validateOptions } from '../rule/validate.ts';
import { getOwn } from '../text/get-own.ts';
import { type ConfigKey, configKeys, type MergedConfig } from './config-keys.ts';
import { configErrors } from './errors.ts';
import { type OverridableConfig, type Preset, presets, type RuleSetting } from './schema.ts';
import type { Settings } from './settings.ts';

/** Settings from one place: a preset, a configuration, or one of its overrides. */
export interface Layer extends OverridableConfig {
  /** The place, as people would name it: `preset recommended`, `sincerity.config.yaml`. */
  readonly origin: string;
  /** Tests whether the layer applies to an absolute path; absent if it applies to all files. */
  readonly applies?: (path: string) => boolean;
}

/** The settings of a file and the origin of each. */
export interface ResolvedSettings {
  readonly settings: Settings;
  /** The merged value of each configuration key. */
  readonly values: MergedConfig;
  /** By key path: `rules.shouting`, `rules.shouting.options`, `account.kind`, `brands`. */
  readonly origins: ReadonlyMap<string, string>;
}

/** Tests whether a name is that of a preset, not of a file or a package. */
export const isPreset = (name: string): name is Preset => presets.some((preset) => preset === name);

/** Returns a rule's severity and options in a preset; `all` turns on every rule. */
function presetSetting(preset: Preset, rule: Rule): PresetSetting | undefined {
  if (preset !== 'all') return rule.presets[preset];
  return rule.presets.recommended ?? rule.presets.strict ?? 'info';
}

/** Returns the severity of a rule in a preset; `undefined` if the preset turns it off. */
export function presetSeverity(preset: Preset, rule: Rule): Severity | undefined {
  const proposal = presetSetting(preset, rule);
  return typeof proposal === 'string' ? proposal : proposal?.[0];
}

export function presetLayer(preset: Preset, rules: readonly Rule[]): Layer {
  const settings = rules.map((rule) => [rule.id, settingIn(preset, rule)] as const);
  return { origin: `preset ${preset}`, rules: Object.fromEntries(settings) };
}

function settingIn(preset: Preset, rule: Rule): RuleSetting {
  const proposal = presetSetting(preset, rule) ?? 'off';
  return typeof proposal === 'string' ? proposal : [proposal[0], { ...proposal[1] }];
}

const severityOf = (setting: Readonly<RuleSetting>) => (typeof setting === 'string' ? setting : setting[0]);

/** Validates the options of a rule and fills in defaults. */
function optionsOf(rule: Rule, options: unknown, origin: string | undefined): unknown {
  const result = validateOptions(rule.options, options);
  if ('output' in result) return result.output;
  const { message, hint } = result.error;
  throw new UserError(configErrors.invalidOptions(rule.id, message, hint), { at: origin });
}

const enabledIn = ({ rules, feedRules }: Settings): number => rules.length + feedRules.length;

/**
 * Checks that the layers contain only known rules with valid options, and that at least one rule is enabled.
 *
 * @throws UserError with the origin and a suggestion
 */
export function checkLayers(layers: readonly Layer[], rules: readonly Rule[]): void {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const named = (id: string, origin: string): Rule => {
    const rule = known.get(id);
    if (rule) return rule;
    throw new UserError(configErrors.unknownRule(id, known.keys()), { at: origin });
  };
  for (const { origin, rules: chosen = {}, allow = [] } of layers) {
    for (const [id, setting] of Object.entries(chosen)) {
      const rule = named(id, origin);
      if (typeof setting !== 'string') optionsOf(rule, setting[1], origin);
    }
    for (const id of allow.flatMap((phrase) => phrase.rules ?? [])) named(id, origin);
  }
  const [general, special] = [layers.filter(({ applies }) => !applies), layers.filter(({ applies }) => applies)];
  const enables = ({ rules: chosen = {} }: Layer) => Object.values(chosen).some((s) => severityOf(s) !== 'off');
  if (enabledIn(resolveSettings(general, rules, '').settings) === 0 && !special.some(enables)) {
    throw new UserError(configErrors.noRule(), { at: layers.at(-1)?.origin });
  }
}

/** Merges the layers that apply to a file. Later layers win, as the merge rule of each key defines. */
function mergeLayers(layers: readonly Layer[], path: string) {
  const origins = new Map<string, string>();
  const keys = Object.entries<ConfigKey>(configKeys);
  const defaults = keys.map(([key, entry]) => [key, entry.default] as const);
  const values = new Map<string, unknown>(defaults.filter(([, value]) => value !== undefined));
  for (const layer of layers) {
    if (layer.applies && !layer.applies(path)) continue;
    for (const [key, { merge }] of keys) {
      const value = layer[key as keyof OverridableConfig];
      if (value === undefined) continue;
      values.set(key, merge.merge(values.get(key), value));
      for (const [part] of merge.flatten(key, value)) origins.set(part, layer.origin);
    }
  }
  // The table gives each value the type of its key's schema.
  return { values: Object.fromEntries(values) as unknown as MergedConfig, origins };
}

/** Resolves the settings of a file from the layers that apply to it. Later layers win; lists are replaced as a whole. */
export function resolveSettings(layers: readonly Layer[], rules: readonly Rule[], path: string): ResolvedSettings {
  const { values, origins } = mergeLayers(layers, path);
  const { account, brands, rules: ruleSettings, ...rest } = values;
  const { name, ...profile } = account;
  const enabled = rules.flatMap((rule): EnabledRule[] => {
    const setting = getOwn(ruleSettings, rule.id);
    const severity = setting === undefined ? 'off' : severityOf(setting);
    if (severity === 'off') return [];
    const options = Array.isArray(setting) ? setting[1] : {};
    return [{ rule, severity, options: optionsOf(rule, options, origins.get(`rules.${rule.id}`)) }];
  });
  return {
    settings: {
      ...rest,
      rules: enabled.filter((one): one is EnabledRule<PostRule> => isPostRule(one.rule)),
      feedRules: enabled.filter((one): one is EnabledRule<FeedRule> => !isPostRule(one.rule)),
      profile: { ...profile, brands },
      ...(name && { account: name }),
      ruleIds: new Set(rules.map(({ id }) => id)),
    },
    values,
    origins,
  };
}

/** The settings without any configuration. */
export const defaultSettings: Settings = resolveSettings([], [], '').settings;
