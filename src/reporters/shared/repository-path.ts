import type { Environment } from '../../core/model/report.ts';
import { toRepositoryPath } from './from-root.ts';

/** Halves of surrogate pairs, which some parsers of JSON refuse, and for which no bytes could stand. */
const halves = /\p{Cs}/gu;

/**
 * A path as the host of a repository knows it: from its root, with forward slashes. What lies outside of it stays outside
 * (`../notes/a.md`), what is absolute stays absolute, and standard input is no file.
 */
export function toPath(path: string, { base }: Pick<Environment, 'base'>): string {
  const whole = path.replaceAll(halves, '\ufffd');
  return whole === '<stdin>' ? whole : toRepositoryPath(whole.replaceAll('\\', '/'), base) || '.';
}
