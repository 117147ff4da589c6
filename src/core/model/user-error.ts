import type { ErrorDetails } from './error-details.ts';

/** An error that the user can correct. The command line prints it and exits with status 2. */
export class UserError extends Error {
  /** A stable id that starts with its area: `config/unknown-rule`. */
  readonly code: string;
  /** A sentence about how to correct the error. */
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
