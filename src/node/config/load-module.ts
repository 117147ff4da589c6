import { createRequire } from 'node:module';
import { extname, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UserError } from '../../core/model/user-error.ts';
import { typeScript } from '../files/file-kinds.ts';
import { configFileErrors } from './errors.ts';

/** The number of times that the module cache was cleared. */
let forgotten = 0;

/**
 * Has modules run anew when they are asked for again: somebody may have changed them. What they import themselves is
 * read anew only where it is CommonJS or TypeScript that jiti compiles; packages are kept.
 */
export function forgetModules(): void {
  forgotten++;
  const { cache } = createRequire(import.meta.url);
  for (const file of Object.keys(cache)) {
    if (!file.includes(`${sep}node_modules${sep}`)) delete cache[file];
  }
}

/** Node keeps modules by their addresses. */
function addressOf(path: string): string {
  const { href } = pathToFileURL(path);
  return forgotten === 0 ? href : `${href}?${forgotten}`;
}

async function importTypeScript(path: string): Promise<unknown> {
  if ('typescript' in process.features && process.features.typescript) {
    try {
      return await import(addressOf(path));
    } catch (cause) {
      // Enums and other syntax that cannot just be stripped: left to jiti, which compiles.
      if ((cause as { code?: unknown }).code !== 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') throw cause;
    }
  }
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url, { fsCache: false }).import(path);
}

/**
 * Runs a module and returns its default export. TypeScript is stripped by Node itself where it can, otherwise compiled
 * by jiti, which is loaded only then.
 *
 * @param path absolute
 * @param at how people would name it
 * @throws UserError when it stops, or exports nothing by default
 */
export async function loadModule(path: string, at: string): Promise<unknown> {
  let module: unknown;
  try {
    module = await (typeScript.has(extname(path)) ? importTypeScript(path) : import(addressOf(path)));
  } catch (cause) {
    throw new UserError(configFileErrors.notLoaded(cause), { at, cause });
  }
  const value = (module as { readonly default?: unknown }).default;
  if (value === undefined) throw new UserError(configFileErrors.noDefaultExport(), { at });
  return value;
}

/**
 * Finds the file that a package is loaded from.
 *
 * @param at the file that names it
 * @param hint how to solve it if the package is not installed; default: install it
 * @throws UserError if the package is not installed for the folder
 */
export async function resolvePackage(name: string, folder: string, at: string, hint?: string): Promise<string> {
  const from = pathToFileURL(`${folder}/`).href;
  try {
    return createRequire(from).resolve(name);
  } catch {
    // It may have an entry for `import` alone, which Node resolves only from its own module.
    const { createJiti } = await import('jiti');
    const url = createJiti(from).esmResolve(name, { parentURL: from, try: true });
    if (url) return fileURLToPath(url);
    throw new UserError(configFileErrors.notInstalled(name, hint), { at });
  }
}
