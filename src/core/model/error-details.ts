/** The parts of an error that people read, and its id. */
export interface ErrorDetails {
  /** A stable id, with its area first: `csv/unclosed-quote`. */
  readonly code: string;
  /** What was expected and found, as a sentence. */
  readonly message: string;
  /** How to solve it, as a sentence. */
  readonly hint?: string | undefined;
}
