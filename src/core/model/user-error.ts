/** An error that the user can correct. Caught in the command line; exit status 2. */
export class UserError extends Error {
  /** How to solve it, as a sentence. */
  readonly hint: string | undefined;
  /** The file, flag or key that caused it. */
  readonly at: string | undefined;

  constructor(
    message: string,
    { hint, at, cause }: { hint?: string | undefined; at?: string | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = 'UserError';
    this.hint = hint;
    this.at = at;
  }
}
