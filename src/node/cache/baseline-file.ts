import { dirname, resolve } from 'node:path';
import { type BaselineEntry, readBaseline } from '../../core/lint/baseline.ts';
import { UserError } from '../../core/model/user-error.ts';
import { toDisplayPath } from '../files/display-path.ts';
import { fileErrors } from '../files/errors.ts';
import { readRegularFile } from '../files/read-regular-file.ts';
import { baselineErrors } from './errors.ts';

/** In bytes: half a million findings. */
const maxBaselineSize = 100 * 1024 * 1024;

/** A baseline that counts which of its entries a run matches. */
export interface Baseline {
  /** Whether the baseline contains a fingerprint. */
  readonly isBaselined: (fingerprint: string) => boolean;
  /**
   * Returns the number of entries that no finding has matched.
   *
   * @param paths absolute paths of the files whose entries are counted
   */
  readonly countUnmatched: (paths: ReadonlySet<string>) => number;
}

/**
 * Reads the findings of a baseline.
 *
 * @param path absolute path
 * @param displayPath path in error messages
 * @returns `undefined` if the file does not exist
 * @throws {UserError} if the file cannot be read or has an invalid line
 */
export function parseBaseline(path: string, displayPath: string): readonly BaselineEntry[] | undefined {
  let text: string;
  try {
    text = readRegularFile(path, maxBaselineSize).toString('utf8');
  } catch (cause) {
    if ((cause as { readonly code?: string }).code === 'ENOENT') return undefined;
    throw new UserError(fileErrors.system(cause), { at: displayPath, cause });
  }
  const { findings, errors } = readBaseline(text);
  const [first] = errors;
  if (!first) return findings;
  const isMerge = /^(?:<{7}|={7}|>{7}|\|{7})/u.test(first.text);
  const error = isMerge ? baselineErrors.mergeConflict() : baselineErrors.invalidLine();
  throw new UserError(error, { at: `${displayPath}:${first.line}` });
}

/**
 * Opens a baseline for a run.
 *
 * @throws {UserError} if the file does not exist or cannot be read
 */
export function openBaseline(name: string, cwd: string): Baseline {
  const path = resolve(cwd, name);
  const displayPath = toDisplayPath(path, cwd);
  const findings = parseBaseline(path, displayPath);
  if (!findings) throw new UserError(baselineErrors.missing(` --baseline ${name}`), { at: displayPath });
  const fingerprints = new Set(findings.map(({ fingerprint }) => fingerprint));
  const matched = new Set<string>();
  return {
    isBaselined: (fingerprint) => {
      if (!fingerprints.has(fingerprint)) return false;
      matched.add(fingerprint);
      return true;
    },
    countUnmatched: (paths) =>
      findings.filter((entry) => !matched.has(entry.fingerprint) && paths.has(resolve(dirname(path), entry.path)))
        .length,
  };
}
