/** A rule that does not do what its examples say. */
export class ExampleError extends Error {
  /** What the example says, and what the rule does, in a form whose difference test runners can show. */
  readonly expected: string;
  readonly actual: string;

  constructor(message: string, expected = '', actual = '') {
    super(message);
    this.name = 'ExampleError';
    this.expected = expected;
    this.actual = actual;
  }
}
