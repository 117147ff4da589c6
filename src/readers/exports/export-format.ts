import type { Post } from '../../core/model/post.ts';
import type { ReadOptions, ReadProblem } from '../../core/model/reader.ts';
import type { Value } from '../base/value.ts';
import type { postMaker } from '../posts/create-post.ts';
import { bluesky } from './archives/bluesky.ts';
import { mastodon } from './archives/mastodon.ts';
import { facebook, instagram, threads } from './archives/meta.ts';
import { campaign } from './campaign.ts';
import { mixpost } from './mixpost.ts';
import { postiz } from './postiz.ts';

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
  /** What its files are called, for those in which too little can be read to recognise them. */
  readonly names?: RegExp;
  /** Whether a file has that shape, by keys that nothing else has. */
  recognises(root: Value): boolean;
  /** May take its time, to load a parser that only some dialects need. */
  posts(root: Value, context: DialectContext): readonly Post[] | Promise<readonly Post[]>;
}

/** The dialects by the order in which they are asked. */
const dialects: readonly Dialect[] = [mastodon, bluesky, facebook, threads, instagram, campaign, postiz, mixpost];

/** The dialect of a file: by its shape, or else by its name. */
export function dialectOf(root: Value, path: string): Dialect | undefined {
  const name = path.split(/[\\/]/u).at(-1) ?? path;
  return (
    dialects.find(({ recognises }) => recognises(root)) ?? dialects.find(({ names }) => names?.test(name) ?? false)
  );
}
