import type { Post } from '../../core/model/post.ts';
import type { ReadError, ReadOptions } from '../../core/model/reader.ts';
import type { Value } from '../base/value.ts';
import type { createPostFactory } from '../posts/post-factory.ts';

/** A JSON format that a platform or scheduler exports. */
export interface ExportFormat {
  readonly id: string;
  /** File names of the format, if its content is not enough to recognize it. */
  readonly names?: RegExp;
  /** Tests whether a file has the format, by keys that no other format has. */
  recognizes(root: Value): boolean;
  /** Converts a file to posts. Asynchronous if it loads a parser that only some formats need. */
  posts(root: Value, context: ExportContext): readonly Post[] | Promise<readonly Post[]>;
}

/** The context for converting values to posts. */
export interface ExportContext {
  readonly path: string;
  readonly options: ReadOptions;
  readonly make: ReturnType<typeof createPostFactory>;
  readonly errors: ReadError[];
}
