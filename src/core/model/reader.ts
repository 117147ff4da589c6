import type { Post } from './post.ts';
import type { NamedCell, SourceFile } from './source-file.ts';
import type { Span } from './span.ts';

/** What kept a piece of a file from being read. The rest of the file is still linted. */
export interface ReadError {
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly hint?: string;
  /** Where; the start of the file when absent. */
  readonly span?: Span<'file'>;
}

export interface ReadResult {
  readonly posts: readonly Post[];
  readonly errors: readonly ReadError[];
}

/** What the configuration knows that a file does not say of itself. */
export interface ReadOptions {
  /** Names of columns or keys by what they hold, for files whose headers no alias fits: `{ text: 'Caption' }`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** The same for one run: it counts before `columns`, and a table that lacks one of these is a problem. */
  readonly columnOverrides?: Readonly<Record<string, string>>;
  /** Files of the same archive that tell more of these posts: who posts, the long texts, what was answered. */
  readonly companionFiles?: readonly SourceFile[];
}

/** The text of a file; or why it has none. */
export type Decoded =
  | { readonly text: string; readonly notice?: string; readonly cells?: readonly NamedCell[] }
  | { readonly message: string; readonly hint?: string };

/**
 * Turns one kind of file into posts. Pure: a failure is data, never an exception. It may take its time, to load a parser
 * that only some files need.
 */
export interface Reader {
  readonly id: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Whether the text looks like this reader's, for dialects that share an extension. */
  readonly recognises?: (file: SourceFile) => boolean;
  /** Turns bytes into text, for formats that are no text. */
  decode?(bytes: Uint8Array): Promise<Decoded>;
  read(file: SourceFile, options?: ReadOptions): ReadResult | Promise<ReadResult>;
}
