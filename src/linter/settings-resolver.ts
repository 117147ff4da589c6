import { defaultSettings, type Layer, resolveSettings } from '../core/config/resolve.ts';
import type { Settings } from '../core/config/settings.ts';
import type { Rule } from '../core/rule/rule.ts';

/** Layers of configuration, from the weakest to the strongest, and the rules that they can name. */
export interface SettingsSource {
  readonly layers: readonly Layer[];
  readonly rules: readonly Rule[];
}

export interface SettingsResolver {
  (source: SettingsSource, path: string): Settings;
  /** The settings of a file without any configuration. */
  readonly defaults: Settings;
}

/** Creates a function that resolves settings once for all files to which the same layers apply: validation is slow. */
export function createSettingsResolver(): SettingsResolver {
  const resolved = new WeakMap<SettingsSource['layers'], Map<string, Settings>>();
  const resolve = ({ layers, rules }: SettingsSource, path: string): Settings => {
    const key = layers.map(({ applies }) => (applies?.(path) === false ? '-' : '+')).join('');
    const byKey = resolved.get(layers) ?? new Map<string, Settings>();
    resolved.set(layers, byKey);
    const settings = byKey.get(key) ?? resolveSettings(layers, rules, path).settings;
    byKey.set(key, settings);
    return settings;
  };
  return Object.assign(resolve, { defaults: defaultSettings });
}
