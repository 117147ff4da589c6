import type { Range } from './position.ts';
import type { Span } from './span.ts';

/** A replacement for a span of the normalized text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A replacement for a range of a file. */
export interface TextEdit extends Range {
  readonly text: string;
}
