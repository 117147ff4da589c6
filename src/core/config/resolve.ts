import { defaultFeedKeys } from '../feed/group.ts';
import { defaultWindow, parseWindow } from '../feed/window.ts';
import type { AccountKind } from '../model/account-profile.ts';
import type { Severity } from '../model/severity.ts';
import { UserError } from '../model/user-error.ts';
import type { EnabledRule } from '../rule/enabled-rule.ts';
import type { FeedRule } from '../rule/feed-rule.ts';
import { isPostRule, type PostRule, type Rule } from '../rule/rule.ts';
import type { PresetSetting } from '../rule/rule-meta.ts';
import { validateOptions } from '../rule/validate.ts';
import { didYouMean } from '../text/did-you-mean.ts';
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
  /** By key path: `rules.shouting`, `rules.shouting.options`, `account.kind`, `brands`. */
  readonly origins: ReadonlyMap<string, string>;
}

const defaultKind: AccountKind = 'business';

/** Tests whether a name is a preset, and not a file or a package. */
export const isPreset = (name: string): name is Preset => presets.some((preset) => preset === name);

/** Returns a rule's severity and options in a preset; `all` turns on every rule. */
function presetSetting(preset: Preset, rule: Rule): PresetSetting | undefined {
  if (preset !== 'all') return rule.presets[preset];
  return rule.presets.recommended ?? rule.presets.strict ?? 'info';
}

/** The severity that a rule proposes for itself. */
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

const severityOf = (setting: RuleSetting) => (typeof setting === 'string' ? setting : setting[0]);

/** Validates the options of a rule and fills in defaults. */
function optionsOf(rule: Rule, options: unknown, origin: string | undefined): unknown {
  const result = validateOptions(rule.options, options);
  if ('output' in result) return result.output;
  const { message, hint } = result.error;
  throw new UserError(`Invalid options of "${rule.id}": ${message}`, { at: origin, hint });
}

const enabledIn = ({ rules, feedRules }: Settings): number => rules.length + feedRules.length;

/**
 * Checks that the layers name only rules that exist, with options that these take, and that they leave some rule on.
 *
 * @throws UserError with the origin and a suggestion
 */
export function checkLayers(layers: readonly Layer[], rules: readonly Rule[]): void {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const named = (id: string, origin: string): Rule => {
    const rule = known.get(id);
    if (rule) return rule;
    const hint = didYouMean(id, known.keys()) ?? '`sincerity rules` lists all rules.';
    throw new UserError(`No such rule: "${id}".`, { at: origin, hint });
  };
  for (const { origin, rules: chosen = {}, allow = [] } of layers) {
    for (const [id, setting] of Object.entries(chosen)) {
      const rule = named(id, origin);
      if (typeof setting !== 'string') optionsOf(rule, setting[1], origin);
    }
    for (const id of allow.flatMap((entry) => (typeof entry === 'string' ? [] : (entry.rules ?? []))))
      named(id, origin);
  }
  const [general, special] = [layers.filter(({ applies }) => !applies), layers.filter(({ applies }) => applies)];
  const enables = ({ rules: chosen = {} }: Layer) => Object.values(chosen).some((s) => severityOf(s) !== 'off');
  if (enabledIn(resolveSettings(general, rules, '').settings) === 0 && !special.some(enables)) {
    throw new UserError('No rule is enabled.', {
      at: layers.at(-1)?.origin,
      hint: 'Extend a preset, for example "recommended", or enable a rule.',
    });
  }
}

function defined<Values extends object>(values: Values): [string, unknown][] {
  return Object.entries(values).filter(([, value]) => value !== undefined);
}

/** The settings without any configuration. */
export const defaultSettings: Settings = {
  rules: [],
  feedRules: [],
  feeds: { groupBy: defaultFeedKeys, window: defaultWindow },
  profile: { kind: defaultKind, brands: [], acronyms: [] },
  allow: [],
  suppressions: { requireReason: true },
  ruleIds: new Set(),
};

/** Lays the layers that concern a file on top of one another. Later ones win, key by key; lists are replaced whole. */
export function resolveSettings(layers: readonly Layer[], rules: readonly Rule[], path: string): ResolvedSettings {
  const origins = new Map<string, string>();
  const chosen = new Map<string, { readonly severity: Severity | 'off'; readonly options: unknown }>();
  let merged: Pick<OverridableConfig, 'allow' | 'brands' | 'platform' | 'language' | 'dates'> = {};
  let suppressions: OverridableConfig['suppressions'] = {};
  let profile: Exclude<OverridableConfig['account'], string> = {};
  let columns: OverridableConfig['columns'];
  let feeds: OverridableConfig['feeds'] = {};
  for (const {
    origin,
    applies,
    rules: settings = {},
    account = {},
    columns: names,
    feeds: grouping = {},
    suppressions: demands = {},
    ...plain
  } of layers) {
    if (applies && !applies(path)) continue;
    const own = typeof account === 'string' ? { name: account } : account;
    for (const [id, setting] of defined(settings) as [string, RuleSetting][]) {
      origins.set(`rules.${id}`, origin);
      if (typeof setting !== 'string') origins.set(`rules.${id}.options`, origin);
      const options = typeof setting === 'string' ? (chosen.get(id)?.options ?? {}) : setting[1];
      chosen.set(id, { severity: severityOf(setting), options });
    }
    for (const [key] of defined(plain)) origins.set(key, origin);
    for (const [key] of defined(own)) origins.set(`account.${key}`, origin);
    for (const [key] of defined(grouping)) origins.set(`feeds.${key}`, origin);
    for (const [key] of defined(demands)) origins.set(`suppressions.${key}`, origin);
    for (const [key] of defined(names ?? {})) origins.set(`columns.${key}`, origin);
    merged = { ...merged, ...Object.fromEntries(defined(plain)) };
    profile = { ...profile, ...Object.fromEntries(defined(own)) };
    feeds = { ...feeds, ...Object.fromEntries(defined(grouping)) };
    suppressions = { ...suppressions, ...Object.fromEntries(defined(demands)) };
    if (names) columns = { ...columns, ...names };
  }
  const enabled = rules.flatMap((rule): EnabledRule[] => {
    const { severity = 'off', options } = chosen.get(rule.id) ?? {};
    if (severity === 'off') return [];
    return [{ rule, severity, options: optionsOf(rule, options, origins.get(`rules.${rule.id}`)) }];
  });
  return {
    settings: {
      rules: enabled.filter((one): one is EnabledRule<PostRule> => isPostRule(one.rule)),
      feedRules: enabled.filter((one): one is EnabledRule<FeedRule> => !isPostRule(one.rule)),
      feeds: {
        groupBy: feeds.groupBy ?? defaultFeedKeys,
        window: (feeds.window !== undefined && parseWindow(feeds.window)) || defaultWindow,
      },
      profile: {
        kind: profile.kind ?? defaultKind,
        brands: (merged.brands ?? []).map((brand) => brand.toLowerCase()),
        acronyms: profile.acronyms ?? [],
        ...(profile.jurisdiction && { jurisdiction: profile.jurisdiction }),
        ...(profile.sensitive && { sensitive: profile.sensitive }),
        ...(profile.campaigns && { campaigns: profile.campaigns }),
      },
      ...(profile.name && { account: profile.name }),
      ...(merged.platform && { platform: merged.platform }),
      ...(merged.language && { language: merged.language }),
      ...(merged.dates && { dates: merged.dates }),
      ...(columns && { columns }),
      allow: (merged.allow ?? []).map((entry) => (typeof entry === 'string' ? { phrase: entry } : entry)),
      suppressions: { requireReason: suppressions.requireReason ?? true },
      ruleIds: new Set(rules.map(({ id }) => id)),
    },
    origins,
  };
}
