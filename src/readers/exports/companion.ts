import type { ReadError } from '../../core/model/reader.ts';
import { recoverJson } from '../base/json-recovery.ts';
import { isJson } from '../base/json-value.ts';
import { exportErrors } from './errors.ts';

/** What every file of an X archive begins with. */
const assignment = /^\s*window\.YTD\.\w+\.\w+\s*=/u;

/** What is wrong with a file that tells more of an archive's posts; the posts are read without it. */
export function companionError(text: string): ReadError | undefined {
  const at = assignment.exec(text)?.[0].length ?? 0;
  const json = ' '.repeat(at) + text.slice(at).replace(/;\s*$/u, '');
  if (isJson(json)) return undefined;
  const [error] = recoverJson(json).errors;
  return error && exportErrors.companion(error);
}
