import nodePath from 'node:path';

/** The rules of paths: of this system, unless a test asks for another's. */
export type PathRules = Pick<typeof nodePath, 'dirname' | 'isAbsolute' | 'relative' | 'resolve' | 'sep'>;

/** A path as people read it: from the working folder, with forward slashes; absolute only on another drive. */
export function toDisplayPath(path: string, cwd: string, { isAbsolute, relative, sep }: PathRules = nodePath): string {
  const near = relative(cwd, path);
  return (near === '' ? '.' : isAbsolute(near) ? path : near).split(sep).join('/');
}
