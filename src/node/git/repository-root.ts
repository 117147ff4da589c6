import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * A folder as seen from the root of the Git repository that it is in, with a slash at its end: `content/`. Empty at the
 * root, and where there is no repository.
 *
 * @param folder absolute
 */
export function getRepositoryBase(folder: string): string {
  // A work tree beside the first, and a submodule, have a file of this name.
  for (let root = folder; ; root = dirname(root)) {
    if (existsSync(join(root, '.git'))) return root === folder ? '' : `${relative(root, folder).split(sep).join('/')}/`;
    if (root === dirname(root)) return '';
  }
}
