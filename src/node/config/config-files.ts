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

/** A configuration as it stands in its file, unchecked. */
export interface ConfigFile {
  /** Absolute. */
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

/** cosmiconfig would follow `$import`, even into code. `extends` replaces it and keeps the origin of each value. */
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

/** The folders from this one up to the root of its project: the nearest with a package.json or a .git. */
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

/** Tests cheaply whether a folder may contain a configuration, so that cosmiconfig is loaded only if needed. */
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
    // cosmiconfig has settings of its own, in the working folder, and reads them before it looks for ours.
    throw new UserError(configFileErrors.searchFailed(cause), { cause });
  }
}

/** Finds and reads configurations, each folder and file once. */
export function createConfigLoader(cwd: string): {
  /** The configuration for the files of a folder: in it or above it, up to the root of the project. */
  readonly nearest: (folder: string) => Promise<ConfigFile | undefined>;
  /** @throws UserError when it cannot be read */
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
      // cosmiconfig goes on above the root of a repository that has no package.json.
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
