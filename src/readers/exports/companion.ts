import type { ReadError } from '../../core/model/reader.ts';
import { recoverJson } from '../base/json-recovery.ts';
import { isJson } from '../base/json-scan.ts';
import { exportErrors } from './errors.ts';

/** The start of every file in an X archive. */
const assignment = /^\s*window\.YTD\.\w+\.\w+\s*=/u;

/**
 * Returns the error of a damaged companion file, or `undefined` if the file is valid. The posts are read without it.
 */
export function findCompanionError(text: string): ReadError | undefined {
  const at = assignment.exec(text)?.[0].length ?? 0;
  const json = ' '.repeat(at) + text.slice(at).replace(/;\s*$/u, '');
  if (isJson(json)) return undefined;
  const [error] = recoverJson(json).errors;
  return error && exportErrors.companion(error);
}
