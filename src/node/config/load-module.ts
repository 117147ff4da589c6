import { createRequire } from 'node:module';
import { extname, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UserError } from '../../core/model/user-error.ts';
import { typeScript } from '../files/file-kinds.ts';
import { configFileErrors } from './errors.ts';

/** Number of times that the module cache was cleared. */
let generation = 0;

/**
 * Clears the module cache, so that changed modules are loaded again. Modules that they import are loaded again only if
 * they are CommonJS or TypeScript that jiti compiles. Packages stay in the cache.
 */
export function forgetModules(): void {
  generation++;
  const { cache } = createRequire(import.meta.url);
  for (const file of Object.keys(cache)) {
    if (!file.includes(`${sep}node_modules${sep}`)) delete cache[file];
  }
}

/** Returns a URL that changes when the cache is cleared, because Node caches modules by URL. */
function toModuleUrl(path: string): string {
  const { href } = pathToFileURL(path);
  return generation === 0 ? href : `${href}?${generation}`;
}

async function importTypeScript(path: string): Promise<unknown> {
  if ('typescript' in process.features && process.features.typescript) {
    try {
      return await import(toModuleUrl(path));
    } catch (cause) {
      // Node strips only types. Enums and similar syntax are compiled by jiti.
      if ((cause as { code?: unknown }).code !== 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') throw cause;
    }
  }
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url, { fsCache: false }).import(path);
}

/**
 * Loads a module and returns its default export. TypeScript is loaded by Node if it supports the syntax, otherwise by
 * jiti, which is imported only then.
 *
 * @param path absolute path
 * @param at path in error messages
 * @throws {UserError} if the module throws an error or has no default export
 */
export async function loadModule(path: string, at: string): Promise<unknown> {
  let module: unknown;
  try {
    module = await (typeScript.has(extname(path)) ? importTypeScript(path) : import(toModuleUrl(path)));
  } catch (cause) {
    throw new UserError(configFileErrors.notLoaded(cause), { at, cause });
  }
  const value = (module as { readonly default?: unknown }).default;
  if (value === undefined) throw new UserError(configFileErrors.noDefaultExport(), { at });
  return value;
}

/**
 * Returns the path of the main file of a package.
 *
 * @param folder folder of the module that imports the package
 * @param at the file that contains the name
 * @param hint hint of the error. Defaults to the command that installs the package.
 * @throws {UserError} if the package is not installed
 */
export async function resolvePackage(name: string, folder: string, at: string, hint?: string): Promise<string> {
  const from = pathToFileURL(`${folder}/`).href;
  try {
    return createRequire(from).resolve(name);
  } catch {
    // A package with an entry only for `import` cannot be resolved by `require`.
    const { createJiti } = await import('jiti');
    const url = createJiti(from).esmResolve(name, { parentURL: from, try: true });
    if (url) return fileURLToPath(url);
    throw new UserError(configFileErrors.notInstalled(name, hint), { at });
  }
}
