import type { ErrorDetails } from './error-details.ts';
import type { Post } from './post.ts';
import type { NamedCell, SourceFile } from './source-file.ts';
import type { Span } from './span.ts';

/** Why part of a file could not be read. The rest of the file is linted. */
export interface ReadError extends ErrorDetails {
  /** Position of the error; the start of the file if absent. */
  readonly span?: Span<'file'>;
}

export interface ReadResult {
  readonly posts: readonly Post[];
  readonly errors: readonly ReadError[];
}

/** Configuration that a reader needs. */
export interface ReadOptions {
  /** Names of columns or keys by content, for files with unknown headers: `{ text: 'Caption' }`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Overrides `columns` for one run. A table without one of these columns is an error. */
  readonly columnOverrides?: Readonly<Record<string, string>>;
  /** Files of the same archive with more data on these posts: accounts, full texts, parent posts. */
  readonly companionFiles?: readonly SourceFile[];
}

/** The text of a file, or why it has none. */
export type Decoded =
  | { readonly text: string; readonly notice?: string; readonly cells?: readonly NamedCell[] }
  | ErrorDetails;

/**
 * Turns files of one format into posts. Pure: failures are data, not exceptions. Asynchronous if it loads a parser that
 * only some files need.
 */
export interface Reader {
  readonly id: string;
  /** In lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Converts bytes to text, for binary formats. */
  decode?(bytes: Uint8Array): Promise<Decoded>;
  read(file: SourceFile, options?: ReadOptions): ReadResult | Promise<ReadResult>;
}
