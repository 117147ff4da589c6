import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { within } from './globs.ts';

const names = ['.gitignore', '.sincerityignore'];

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isRepository(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

/** From the root of the repository down to the folder; from `cwd` down where there is no repository. */
function foldersDownTo(folder: string, cwd: string): string[] {
  const folders = [folder];
  for (let above = folder; !isRepository(above); folders.unshift(above)) {
    if (above === dirname(above)) {
      const start = folders.indexOf(cwd);
      return start < 0 ? [folder] : folders.slice(start);
    }
    above = dirname(above);
  }
  return folders;
}

/**
 * Returns a test that tells whether a .gitignore or .sincerityignore, in a file's folder or above it, leaves the file
 * out. It looks up to the root of the repository, or to `cwd` where there is none. As in Git, the nearest file has the
 * last word, but nothing inside an ignored folder comes back.
 */
export function ignoreFiles(cwd: string): (path: string) => boolean {
  const patterns = new Map<string, Ignore>();
  const verdicts = new Map<string, boolean>();

  const patternsIn = (folder: string): Ignore => {
    const known = patterns.get(folder) ?? ignore().add(names.map((name) => contentOf(join(folder, name))).join('\n'));
    patterns.set(folder, known);
    return known;
  };
  /** By the patterns of these folders, which come from the outermost in. */
  const isNamed = (path: string, end: '' | '/', folders: readonly string[]): boolean =>
    folders.reduce((ignored, folder) => {
      const verdict = patternsIn(folder).test(`${within(folder, path)}${end}`);
      return verdict.ignored || (ignored && !verdict.unignored);
    }, false);
  const isFolderIgnored = (folder: string, above: readonly string[]): boolean => {
    if (above.length === 0) return false;
    const known = verdicts.get(folder);
    if (known !== undefined) return known;
    const verdict = isFolderIgnored(dirname(folder), above.slice(0, -1)) || isNamed(folder, '/', above);
    verdicts.set(folder, verdict);
    return verdict;
  };
  return (path) => {
    const folders = foldersDownTo(dirname(path), cwd);
    return isFolderIgnored(dirname(path), folders.slice(0, -1)) || isNamed(path, '', folders);
  };
}
