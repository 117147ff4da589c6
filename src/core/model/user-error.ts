import type { ErrorDetails } from './error-details.ts';

/** An error that the user can correct. Caught in the command line; exit status 2. */
export class UserError extends Error {
  /** A stable id, with its area first: `config/unknown-rule`. */
  readonly code: string;
  /** How to solve it, as a sentence. */
  readonly hint: string | undefined;
  /** The file, flag or key that caused it. */
  readonly at: string | undefined;

  constructor(
    { code, message, hint }: ErrorDetails,
    { at, cause }: { readonly at?: string | undefined; readonly cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = 'UserError';
    this.code = code;
    this.hint = hint;
    this.at = at;
  }
}
