/** An error if the findings of a rule differ from the marks of its examples. */
export class ExampleError extends Error {
  /** The expected and the actual findings, as texts that test runners can compare. */
  readonly expected: string;
  readonly actual: string;

  constructor(message: string, expected = '', actual = '') {
    super(message);
    this.name = 'ExampleError';
    this.expected = expected;
    this.actual = actual;
  }
}
