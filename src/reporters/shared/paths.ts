import type { Environment } from '../../core/model/report.ts';

/** The project's home page. */
export const homepage = 'https://github.com/sincerity-lint/sincerity-lint';

/** Lone surrogates: some JSON parsers reject them, and they have no encoding in bytes. */
const loneSurrogates = /\p{Cs}/gu;

/** Returns a path relative to the root of its repository: with the base `content/`, `../posts/a.md` is `posts/a.md`. */
export function toRepositoryPath(path: string, base = ''): string {
  if (/^(?:[\\/]|[A-Za-z]:)/u.test(path)) return path;
  const steps: string[] = [];
  for (const step of `${base}${path}`.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/**
 * Returns a path as code hosts expect it: relative to the root of the repository, with forward slashes. Paths outside
 * the repository (`../notes/a.md`), absolute paths and `<stdin>` stay as they are.
 */
export function toHostPath(path: string, { base }: Pick<Environment, 'base'>): string {
  const wellFormed = path.replaceAll(loneSurrogates, '\ufffd');
  return wellFormed === '<stdin>' ? wellFormed : toRepositoryPath(wellFormed.replaceAll('\\', '/'), base) || '.';
}

/**
 * Returns a path as a URI: relative if the path is relative; `file:///C:/…` and `file://server/…` for Windows paths.
 *
 * @param path well-formed, with forward slashes
 */
export function toUri(path: string): string {
  const [first = '', ...steps] = path.split('/').map(encodeURIComponent);
  if (/^[A-Za-z]:\//u.test(path)) return ['file://', path.slice(0, 2), ...steps].join('/');
  const encoded = [first, ...steps].join('/');
  if (path.startsWith('//')) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
