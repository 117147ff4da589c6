import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { PublicExplorer } from 'cosmiconfig';
import { UserError } from '../../core/model/user-error.ts';
import { toDisplayPath } from '../files/display-path.ts';
import { fileErrors } from '../files/errors.ts';
import { isCode } from '../files/file-kinds.ts';
import { configFileErrors } from './errors.ts';
import { loadModule } from './load-module.ts';
import { parseJson, parseYaml } from './parse-config.ts';

/** The content of a configuration file before validation. */
export interface ConfigFile {
  /** Absolute path. */
  readonly path: string;
  readonly value: unknown;
}

/** File names of configurations, in order of precedence. */
export const configNames = [
  ...['js', 'mjs', 'cjs', 'ts', 'mts', 'json', 'yaml', 'yml'].map((extension) => `sincerity.config.${extension}`),
  '.sincerityrc',
  ...['json', 'yaml', 'yml'].map((extension) => `.sincerityrc.${extension}`),
  'package.json',
];

const property = 'sincerity';

function hasOwn(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** Rejects `$import`, with which cosmiconfig would load other files, including code. `extends` replaces it. */
function assertNoImport(value: unknown, at: string): unknown {
  if (!hasOwn(value, '$import')) return value;
  throw new UserError(configFileErrors.importKey(), { at });
}

async function load(path: string, text: string, cwd: string): Promise<unknown> {
  const at = toDisplayPath(path, cwd);
  if (basename(path) === 'package.json') {
    if (!text.includes(`"${property}"`)) return {};
    const manifest = await parseJson(text, at, property);
    assertNoImport((manifest as Record<string, unknown> | undefined)?.[property], at);
    return manifest;
  }
  if (isCode(path)) return assertNoImport(await loadModule(path, at), at);
  return assertNoImport(await (extname(path) === '.json' ? parseJson(text, at) : parseYaml(text, at)), at);
}

/** Returns a folder and its parents up to the root of the project, which has a package.json or a .git. */
export function findProjectFolders(folder: string): { readonly path: string; readonly names: readonly string[] }[] {
  const folders = [];
  for (let path = folder; ; path = dirname(path)) {
    const names = namesIn(path);
    folders.push({ path, names });
    if (names.includes('package.json') || names.includes('.git') || path === dirname(path)) return folders;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether a folder may contain a configuration. It is a fast test, so that cosmiconfig is loaded only if needed. */
function mayConfigure({ path, names }: { readonly path: string; readonly names: readonly string[] }): boolean {
  return names.some((name) =>
    name === 'package.json'
      ? readFileSync(join(path, name), 'utf8').includes(`"${property}"`)
      : configNames.includes(name),
  );
}

function explorerFor(cwd: string, { cosmiconfig }: typeof import('cosmiconfig')): PublicExplorer {
  const loader = (path: string, text: string) => load(path, text, cwd);
  const refuse = (path: string) => {
    throw new UserError(configFileErrors.unsupportedFormat(), { at: toDisplayPath(path, cwd) });
  };
  const extensions = ['noExt', ...configNames.map((name) => extname(name)).filter((extension) => extension !== '')];
  const loaders = Object.fromEntries([...extensions, '.cts'].map((extension) => [extension, loader]));
  try {
    return cosmiconfig(property, {
      searchPlaces: configNames,
      searchStrategy: 'project',
      ignoreEmptySearchPlaces: false,
      loaders: { ...loaders, default: refuse },
    });
  } catch (cause) {
    // cosmiconfig first reads settings of its own from the working folder, which can be invalid.
    throw new UserError(configFileErrors.searchFailed(cause), { cause });
  }
}

/** Creates a loader that finds and reads configurations, each folder and file once. */
export function createConfigLoader(cwd: string): {
  /** Returns the configuration for a folder: the nearest one in it or above it, up to the root of the project. */
  readonly nearest: (folder: string) => Promise<ConfigFile | undefined>;
  /** @throws {UserError} if the file cannot be read */
  readonly load: (path: string) => Promise<ConfigFile>;
} {
  let explorer: PublicExplorer | undefined;
  const explore = async () => {
    explorer ??= explorerFor(cwd, await import('cosmiconfig'));
    return explorer;
  };
  return {
    async nearest(folder) {
      const folders = findProjectFolders(folder);
      if (!folders.some(mayConfigure)) return undefined;
      const found = await (await explore()).search(folder);
      // cosmiconfig also searches above the root of a repository that has no package.json.
      if (!found || !folders.some(({ path }) => path === dirname(found.filepath))) return undefined;
      return { path: found.filepath, value: found.config ?? {} };
    },
    async load(path) {
      try {
        const found = await (await explore()).load(path);
        return { path, value: found?.config ?? {} };
      } catch (cause) {
        if (cause instanceof UserError) throw cause;
        throw new UserError(fileErrors.system(cause), { at: toDisplayPath(path, cwd), cause });
      }
    },
  };
}
