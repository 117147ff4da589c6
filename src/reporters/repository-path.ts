import type { Environment } from '../core/report.ts';
import { fromRoot } from './from-root.ts';

/**
 * A path as the host of a repository knows it: from its root, with forward slashes. What lies outside of it stays outside
 * (`../notes/a.md`), what is absolute stays absolute, and standard input is no file.
 */
export function repositoryPath(path: string, { base }: Pick<Environment, 'base'>): string {
  return path.startsWith('<') ? path : fromRoot(path.replaceAll('\\', '/'), base) || '.';
}
