/** Something that the user can mend. Caught once, in the command line; exit status 2. */
export class UserError extends Error {
  /** What to do next, as a sentence. */
  readonly hint: string | undefined;
  /** The file, flag or key that it was read from. */
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
