import type { Post } from '../core/post.ts';
import type { ReadOptions, ReadProblem } from '../core/reader.ts';
import type { postMaker } from './record.ts';
import type { Value } from './value.ts';

/** What a dialect needs to turn a file's values into posts. */
export interface DialectContext {
  readonly path: string;
  readonly options: ReadOptions;
  readonly make: ReturnType<typeof postMaker>;
  readonly problems: ReadProblem[];
}

/** What some program makes of JSON: a file of a shape of its own. */
export interface Dialect {
  readonly id: string;
  /** Whether a file has that shape, by keys that nothing else has. */
  recognises(root: Value): boolean;
  posts(root: Value, context: DialectContext): readonly Post[];
}

/** The dialects by the order in which they are asked. */
export const dialects: readonly Dialect[] = [];
