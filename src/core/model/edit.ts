import type { Range } from './position.ts';
import type { Span } from './span.ts';

/** A replacement of a span of the folded text, offered to the writer. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What to put in the place of some words of a file. */
export interface TextEdit extends Range {
  readonly text: string;
}
