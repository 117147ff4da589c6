import nodePath from 'node:path';

/** The path functions of the operating system, or of another one in tests. */
export type PathRules = Pick<typeof nodePath, 'dirname' | 'isAbsolute' | 'relative' | 'resolve' | 'sep'>;

/** Returns a path relative to the working folder, with forward slashes; absolute only if it is on another drive. */
export function toDisplayPath(path: string, cwd: string, { isAbsolute, relative, sep }: PathRules = nodePath): string {
  const near = relative(cwd, path);
  return (near === '' ? '.' : isAbsolute(near) ? path : near).split(sep).join('/');
}
