import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Explorer } from 'cosmiconfig/dist/Explorer.js';
import { UserError } from '../../core/model/user-error.ts';
import { toDisplayPath } from '../files/display-path.ts';
import { fileErrors } from '../files/errors.ts';
import { isCode } from '../files/file-kinds.ts';
import { readRegularFile } from '../files/read-regular-file.ts';
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

/**
 * Returns a folder and its parents up to the root of its Git repository; outside of a repository, up to the nearest folder
 * with a package.json, if there is one.
 */
export function findProjectFolders(folder: string): { readonly path: string; readonly names: readonly string[] }[] {
  const folders = [];
  for (let path = folder; ; path = dirname(path)) {
    const names = namesIn(path);
    folders.push({ path, names });
    if (names.includes('.git')) return folders;
    if (path === dirname(path)) break;
  }
  const root = folders.findIndex(({ names }) => names.includes('package.json'));
  return root < 0 ? folders : folders.slice(0, root + 1);
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
      ? readRegularFile(join(path, name)).toString('utf8').includes(`"${property}"`)
      : configNames.includes(name),
  );
}

/** Opens the files of a folder that cosmiconfig would read: it would wait for a pipe without end. */
function assertRegularFiles(
  { path, names }: { readonly path: string; readonly names: readonly string[] },
  cwd: string,
) {
  for (const name of configNames.filter((each) => names.includes(each))) {
    try {
      readRegularFile(join(path, name));
    } catch (cause) {
      throw new UserError(fileErrors.system(cause), { at: toDisplayPath(join(path, name), cwd), cause });
    }
  }
}

/**
 * Creates a loader that finds and reads configurations, each folder and file once.
 *
 * @param assertCode throws if the code of a configuration must not run
 */
export function createConfigLoader(
  cwd: string,
  assertCode: (path: string) => Promise<void>,
): {
  /** Returns the configuration for a folder: the nearest one in it or above it, up to the root of the project. */
  readonly nearest: (folder: string) => Promise<ConfigFile | undefined>;
  /** Returns the configuration in a folder. */
  readonly inFolder: (folder: string) => Promise<ConfigFile | undefined>;
  /** @throws {UserError} if the file cannot be read */
  readonly load: (path: string) => Promise<ConfigFile>;
} {
  let explorer: Explorer | undefined;
  const explore = async () => {
    // The function `cosmiconfig` also loads settings of its own from the working folder, which can contain code.
    const { Explorer: Created } = await import('cosmiconfig/dist/Explorer.js');
    const loader = async (path: string, text: string) => {
      if (isCode(path)) await assertCode(path);
      return load(path, text, cwd);
    };
    const refuse = (path: string) => {
      throw new UserError(configFileErrors.unsupportedFormat(), { at: toDisplayPath(path, cwd) });
    };
    const extensions = ['noExt', ...configNames.map((name) => extname(name)).filter((extension) => extension !== '')];
    const loaders = Object.fromEntries([...extensions, '.cts'].map((extension) => [extension, loader]));
    explorer ??= new Created({
      moduleName: property,
      searchPlaces: configNames,
      searchStrategy: 'none',
      ignoreEmptySearchPlaces: false,
      cache: true,
      transform: (result) => result,
      metaConfigFilePath: null,
      mergeImportArrays: true,
      mergeSearchPlaces: true,
      loaders: { ...loaders, default: refuse },
    });
    return explorer;
  };
  const search = async (folders: ReturnType<typeof findProjectFolders>): Promise<ConfigFile | undefined> => {
    for (const folder of folders) {
      if (!folder.names.some((name) => configNames.includes(name))) continue;
      assertRegularFiles(folder, cwd);
      const found = mayConfigure(folder) ? await (await explore()).search(folder.path) : null;
      if (found) return { path: found.filepath, value: found.config ?? {} };
    }
    return undefined;
  };
  return {
    nearest: (folder) => search(findProjectFolders(folder)),
    inFolder: (folder) => search(findProjectFolders(folder).slice(0, 1)),
    async load(path) {
      try {
        readRegularFile(path);
        const found = await (await explore()).load(path);
        return { path, value: found?.config ?? {} };
      } catch (cause) {
        if (cause instanceof UserError) throw cause;
        throw new UserError(fileErrors.system(cause), { at: toDisplayPath(path, cwd), cause });
      }
    },
  };
}
