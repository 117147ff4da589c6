/** A rule does not report what its examples mark. */
export class ExampleError extends Error {
  /** The expected and the actual findings, as texts whose difference test runners can show. */
  readonly expected: string;
  readonly actual: string;

  constructor(message: string, expected = '', actual = '') {
    super(message);
    this.name = 'ExampleError';
    this.expected = expected;
    this.actual = actual;
  }
}
