import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type BaselineEntry, readBaseline } from '../../core/lint/baseline.ts';
import { UserError } from '../../core/model/user-error.ts';
import { toDisplayPath } from '../files/display-path.ts';
import { fileErrors } from '../files/errors.ts';
import { baselineErrors } from './errors.ts';

/** A baseline while a run asks it. */
export interface Baseline {
  /** Tests whether the baseline contains a fingerprint. */
  readonly isBaselined: (fingerprint: string) => boolean;
  /** Counts the entries of some files that no finding has matched. @param paths absolute */
  readonly unasked: (paths: ReadonlySet<string>) => number;
}

/**
 * Reads the findings of a baseline.
 *
 * @param path absolute
 * @param shown as people read it
 * @returns `undefined` if there is no such file
 * @throws UserError if it cannot be read, with the first invalid line
 */
export function parseBaseline(path: string, shown: string): readonly BaselineEntry[] | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as { readonly code?: string }).code === 'ENOENT') return undefined;
    throw new UserError(fileErrors.system(cause), { at: shown, cause });
  }
  const { findings, errors } = readBaseline(text);
  const [first] = errors;
  if (!first) return findings;
  const isMerge = /^(?:<{7}|={7}|>{7}|\|{7})/u.test(first.text);
  const error = isMerge ? baselineErrors.mergeConflict() : baselineErrors.invalidLine();
  throw new UserError(error, { at: `${shown}:${first.line}` });
}

/** @throws UserError if there is no baseline or it cannot be read */
export function openBaseline(name: string, cwd: string): Baseline {
  const path = resolve(cwd, name);
  const shown = toDisplayPath(path, cwd);
  const findings = parseBaseline(path, shown);
  if (!findings) throw new UserError(baselineErrors.missing(` --baseline ${name}`), { at: shown });
  const known = new Set(findings.map(({ fingerprint }) => fingerprint));
  const asked = new Set<string>();
  return {
    isBaselined: (fingerprint) => {
      if (!known.has(fingerprint)) return false;
      asked.add(fingerprint);
      return true;
    },
    unasked: (paths) =>
      findings.filter(
        ({ fingerprint, path: about }) => !asked.has(fingerprint) && paths.has(resolve(dirname(path), about)),
      ).length,
  };
}
