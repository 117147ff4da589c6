import type { Post } from '../../core/model/post.ts';
import type { ReadError, ReadOptions } from '../../core/model/reader.ts';
import type { Value } from '../base/value.ts';
import type { createPostFactory } from '../posts/create-post.ts';

/** What some program makes of JSON: a file of a shape of its own. */
export interface ExportFormat {
  readonly id: string;
  /** What its files are called, for those in which too little can be read to recognise them. */
  readonly names?: RegExp;
  /** Whether a file has that shape, by keys that nothing else has. */
  recognises(root: Value): boolean;
  /** May take its time, to load a parser that only some dialects need. */
  posts(root: Value, context: ExportContext): readonly Post[] | Promise<readonly Post[]>;
}

/** What a dialect needs to turn a file's values into posts. */
export interface ExportContext {
  readonly path: string;
  readonly options: ReadOptions;
  readonly make: ReturnType<typeof createPostFactory>;
  readonly errors: ReadError[];
}
