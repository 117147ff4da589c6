import type { Range } from './position.ts';
import type { Space, Span } from './span.ts';

/** A replacement for a span, which is in the document by default. */
export interface Edit<S extends Space = 'doc'> {
  readonly span: Span<S>;
  readonly text: string;
}

/** A replacement for a range of a file. */
export interface TextEdit extends Range {
  readonly text: string;
}
