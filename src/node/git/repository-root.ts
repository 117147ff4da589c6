import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Returns the path of a folder relative to the root of its Git repository, with a trailing slash: `content/`. Empty for
 * the root, and if there is no repository.
 *
 * @param folder absolute path
 */
export function getRepositoryBase(folder: string): string {
  // In linked work trees and submodules, `.git` is a file.
  for (let root = folder; ; root = dirname(root)) {
    if (existsSync(join(root, '.git'))) return root === folder ? '' : `${relative(root, folder).split(sep).join('/')}/`;
    if (root === dirname(root)) return '';
  }
}
