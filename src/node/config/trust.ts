import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../core/model/user-error.ts';
import { type ConfigFile, configNames } from './config-files.ts';
import { configFileErrors } from './errors.ts';

/** Decides which configurations can run code: a linted repository may be a stranger's. */
export interface Trust {
  /** Trusts a configuration that the user has named. */
  add(path: string): void;
  /** Lets a configuration run code if the one that extends it can. */
  inherit(path: string, extendedBy: string | undefined): void;
  /**
   * @param path absolute path of the configuration that is or names the code
   * @param what the subject of the error
   * @throws {UserError} if code of this configuration must not run
   */
  assertCode(path: string, what: string, at: string): Promise<void>;
}

/** Returns the root of the repository that contains a folder, or `undefined` outside of a repository. */
function findRoot(folder: string): string | undefined {
  for (let path = folder; ; path = dirname(path)) {
    if (existsSync(join(path, '.git'))) return path;
    if (path === dirname(path)) return undefined;
  }
}

const isAbove = (folder: string, inner: string): boolean =>
  folder === inner || (inner !== dirname(inner) && isAbove(folder, dirname(inner)));

/**
 * Trusts the configuration at the root of the repository of the working folder and those that it extends, or all nested ones
 * if it says so. Outside of a repository, trusts that of the working folder: others can write to a folder above, such as /tmp.
 *
 * @param code whether any configuration can run code
 * @param configIn returns the configuration in a folder
 */
export function createTrust(
  cwd: string,
  code: boolean,
  configIn: (folder: string) => Promise<ConfigFile | undefined>,
): Trust {
  const root = findRoot(cwd);
  const trusted = new Set<string>();
  let nested: Promise<boolean> | undefined;
  const allowsNested = async () => {
    const value = root === undefined ? undefined : (await configIn(root))?.value;
    return typeof value === 'object' && value !== null && 'nestedCode' in value && value.nestedCode === true;
  };
  // Other code in the same folder is not a configuration, so a nested one cannot extend it.
  const isTrusted = (path: string) =>
    trusted.has(path) || (dirname(path) === (root ?? cwd) && configNames.includes(basename(path)));
  return {
    add: (path) => void trusted.add(path),
    inherit(path, extendedBy) {
      if (extendedBy !== undefined && isTrusted(extendedBy)) trusted.add(path);
    },
    async assertCode(path, what, at) {
      if (!code) throw new UserError(configFileErrors.codeDisabled(what), { at });
      if (isTrusted(path)) return;
      nested ??= allowsNested();
      const isInside = root !== undefined && isAbove(root, path);
      if (!(isInside && (await nested))) throw new UserError(configFileErrors.untrustedCode(what), { at });
    },
  };
}
