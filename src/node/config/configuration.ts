import { existsSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { parseReporters } from '../../core/config/custom-reporters.ts';
import { configErrors } from '../../core/config/errors.ts';
import { checkLayers, isPreset, type Layer, presetLayer } from '../../core/config/resolve.ts';
import { configSchema, type ParsedConfig, presets } from '../../core/config/schema.ts';
import type { Reporter } from '../../core/model/report.ts';
import { UserError } from '../../core/model/user-error.ts';
import { loadRules } from '../../core/rule/plugin.ts';
import type { Rule } from '../../core/rule/rule.ts';
import { validate } from '../../core/rule/validate.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import { toDisplayPath } from '../files/display-path.ts';
import { createMatcher, createNamedMatcher } from '../files/globs.ts';
import { type ConfigFile, createConfigLoader } from './config-files.ts';
import { configFileErrors } from './errors.ts';
import { loadModule, resolvePackage } from './load-module.ts';
import { createTrust } from './trust.ts';

/** A reporter from a configuration, and its origin. */
export interface CustomReporter {
  readonly reporter: Reporter;
  readonly at: string;
}

/** A loaded configuration with everything that it extends. Settings of a file are resolved from it. */
export interface Configuration {
  /** Absolute path of the file. Absent if there is no configuration. */
  readonly file?: string;
  readonly layers: readonly Layer[];
  /** The built-in rules, then those of plugins. */
  readonly rules: readonly Rule[];
  /** Absolute paths of all its files: its own, those that it extends, and plugins. */
  readonly sources: readonly string[];
  /** Loads its reporters. Their code runs only if one of them is used. */
  readonly reporters: () => Promise<readonly CustomReporter[]>;
  /** Returns the entry of `ignores` that matches an absolute path: `sincerity.config.yaml: old/`. */
  readonly ignoredBy: (path: string) => string | undefined;
}

/** A configuration with everything that it extends, in order of precedence. Presets are still names. */
interface FlattenedConfig {
  readonly layers: readonly (Layer | Parameters<typeof presetLayer>[0])[];
  readonly plugins: readonly Rule[];
  readonly reporters: readonly (() => Promise<readonly CustomReporter[]>)[];
  readonly sources: readonly string[];
  readonly ignores: readonly ((path: string) => string | undefined)[];
  /** Whether it extends a preset, or nothing explicitly (`extends: []`). All others extend `recommended`. */
  readonly based: boolean;
}

const list = (value: string | string[] | undefined) => (typeof value === 'string' ? [value] : (value ?? []));
/** Anchors a plain name to the folder of the configuration: `launch.md` is the file beside it, not one in a subfolder. */
const anchorName = (glob: string) => (/^[^/*?[\]{}!]+$/u.test(glob) ? `/${glob}` : glob);
const isFile = (name: string) => name.startsWith('.') || isAbsolute(name);

/** Returns `acme` for `sincerity-plugin-acme`, `@acme/sincerity-plugin` and `acme`, and `local` for a file. */
function pluginName(name: string): string {
  const parts = name
    .replace(/^@/u, '')
    .split('/')
    .map((part) => part.replace(/^sincerity-(?:lint-)?plugin-?/u, ''));
  return isFile(name) ? 'local' : parts.filter((part) => part !== '').join('-');
}

/**
 * Creates a loader that converts configurations into layers, each file once.
 *
 * @param builtIn the built-in rules
 * @param code whether configurations can run code at all
 */
export function createConfigurations(
  cwd: string,
  builtIn: readonly Rule[],
  { code = true }: { readonly code?: boolean } = {},
): {
  /** Returns the configuration of a folder. */
  readonly forFolder: (folder: string) => Promise<Configuration>;
  /** Returns the configuration of one file. */
  readonly fromFile: (path: string) => Promise<Configuration>;
  /** The configuration without a file. */
  readonly none: Configuration;
} {
  const trust = createTrust(cwd, code, (folder) => files.inFolder(folder));
  const files = createConfigLoader(cwd, (path) =>
    trust.assertCode(path, 'This configuration', toDisplayPath(path, cwd)),
  );
  const ready = new Map<string, Promise<Configuration>>();
  const brought = new Map<string, Promise<Rule[]>>();
  const loaded = new Map<string, Promise<readonly CustomReporter[]>>();

  async function locate(name: string, folder: string, at: string): Promise<string> {
    const preset = didYouMean(name, presets);
    if (!isFile(name)) return resolvePackage(name, folder, at, preset);
    const path = resolve(folder, name);
    if (existsSync(path)) return path;
    throw new UserError(configFileErrors.notFound(name), { at });
  }

  async function rulesFrom(name: string, folder: string, at: string): Promise<Rule[]> {
    const path = await locate(name, folder, at);
    const shown = toDisplayPath(path, cwd);
    const rules =
      brought.get(path) ?? loadModule(path, shown).then((value) => loadRules(value, pluginName(name), shown));
    brought.set(path, rules);
    return rules;
  }

  async function reportersFrom(name: string, folder: string, at: string): Promise<readonly CustomReporter[]> {
    const path = await locate(name, folder, at);
    const shown = toDisplayPath(path, cwd);
    const load = async () => {
      const exported = await loadModule(path, shown);
      return parseReporters(exported, shown).map((reporter) => ({ reporter, at: shown }));
    };
    const found = loaded.get(path) ?? load();
    loaded.set(path, found);
    return found;
  }

  async function extended(
    name: string,
    folder: string,
    at: string,
    chain: readonly string[],
  ): Promise<FlattenedConfig> {
    if (isPreset(name)) return { layers: [name], plugins: [], reporters: [], sources: [], ignores: [], based: true };
    const path = await locate(name, folder, at);
    if (chain.includes(path)) {
      const circle = [...chain.slice(chain.indexOf(path)), path].map((step) => toDisplayPath(step, cwd));
      throw new UserError(configFileErrors.circular(circle), { at });
    }
    trust.inherit(path, chain.at(-1));
    // Patterns in a package are relative to the project that extends it.
    return flatten(await files.load(path), isFile(name) ? dirname(path) : folder, chain);
  }

  async function flatten(
    { path, value }: ConfigFile,
    folder: string,
    chain: readonly string[],
  ): Promise<FlattenedConfig> {
    const at = toDisplayPath(path, cwd);
    const result = validate(configSchema, value);
    if ('error' in result) throw new UserError(configErrors.invalid(result.error.message, result.error.hint), { at });
    const {
      $schema,
      extends: bases,
      plugins,
      reporters,
      ignores,
      nestedCode: _,
      overrides = [],
      ...settings
    }: ParsedConfig = result.output;
    const below: FlattenedConfig[] = [];
    for (const name of list(bases)) below.push(await extended(name, folder, at, [...chain, path]));
    const own: Rule[] = [];
    const sources = [path];
    for (const name of plugins ?? []) {
      await trust.assertCode(path, `The plugin "${name}"`, at);
      own.push(...(await rulesFrom(name, folder, at)));
      sources.push(await locate(name, folder, at));
    }
    const special = overrides.map(({ files: globs, ...rest }, index): Layer => {
      return {
        ...rest,
        origin: `${at} overrides[${index}]`,
        applies: createMatcher(list(globs).map(anchorName), folder),
      };
    });
    const nameOf = createNamedMatcher(ignores ?? [], folder);
    const nameIgnored = (file: string) => {
      const glob = nameOf(file);
      return glob === undefined ? undefined : `${at}: ${glob}`;
    };
    return {
      layers: [...below.flatMap(({ layers }) => layers), { ...settings, origin: at }, ...special],
      plugins: [...below.flatMap((base) => base.plugins), ...own],
      reporters: [
        ...below.flatMap((base) => base.reporters),
        ...(reporters ?? []).map((name) => async () => {
          await trust.assertCode(path, `The reporter "${name}"`, at);
          return reportersFrom(name, folder, at);
        }),
      ],
      sources: [...below.flatMap((base) => base.sources), ...sources],
      ignores: [...below.flatMap((base) => base.ignores), ...(ignores ? [nameIgnored] : [])],
      based: (bases !== undefined && below.length === 0) || below.some(({ based }) => based),
    };
  }

  function finish(flat: FlattenedConfig, file?: string): Configuration {
    const rules = [...builtIn];
    for (const rule of new Set(flat.plugins)) {
      if (!rules.some(({ id }) => id === rule.id)) rules.push(rule);
      else throw new UserError(configErrors.duplicateRule(rule.id), { at: file && toDisplayPath(file, cwd) });
    }
    const named = flat.based ? flat.layers : ['recommended' as const, ...flat.layers];
    const layers = named.map((layer) => (typeof layer === 'string' ? presetLayer(layer, rules) : layer));
    checkLayers(layers, rules);
    const reporters = async () => {
      const all = await Promise.all(flat.reporters.map((load) => load()));
      return [...new Set(all.flat())];
    };
    return {
      ...(file && { file }),
      layers,
      rules,
      reporters,
      sources: flat.sources,
      ignoredBy: (path) => flat.ignores.map((name) => name(path)).find((name) => name !== undefined),
    };
  }

  const none = finish({ layers: [], plugins: [], reporters: [], sources: [], ignores: [], based: false });

  function prepared(config: ConfigFile): Promise<Configuration> {
    const known =
      ready.get(config.path) ?? flatten(config, dirname(config.path), []).then((flat) => finish(flat, config.path));
    ready.set(config.path, known);
    return known;
  }

  return {
    none,
    async forFolder(folder) {
      const config = await files.nearest(folder);
      return config ? prepared(config) : none;
    },
    async fromFile(path) {
      trust.add(resolve(cwd, path));
      return prepared(await files.load(resolve(cwd, path)));
    },
  };
}
