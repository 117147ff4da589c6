import { isAbsolute, relative, sep } from 'node:path';

/** A path as people read it: from the working folder, with forward slashes; absolute only on another drive. */
export function shownPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return (near === '' ? '.' : isAbsolute(near) ? path : near).split(sep).join('/');
}
