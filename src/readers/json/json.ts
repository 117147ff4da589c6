import type { ReadError, Reader } from '../../core/model/reader.ts';
import { brokenJson } from '../base/json-recovery.ts';
import { isJson, jsonRoot } from '../base/json-value.ts';
import { stemOf } from '../base/stem.ts';
import type { Value } from '../base/value.ts';
import { dialectOf } from '../exports/export-format.ts';
import { createPostFactory } from '../posts/create-post.ts';
import { postsOf } from '../posts/posts.ts';

/** As many problems as anybody reads of one file: a list of something else has one for each item. */
const most = 1000;

function first(problems: readonly ReadError[]): readonly ReadError[] {
  if (problems.length <= most) return problems;
  const more = (problems.length - most).toLocaleString('en');
  const rest = { message: `There are ${more} more problems of this kind.`, hint: 'Mend the first ones first.' };
  return [...problems.slice(0, most), rest];
}

/** JSON: a list of posts, `{ "posts": [...] }`, or one post; a post is a group of keys or just a text. */
const json: Reader = {
  id: 'json',
  extensions: ['json'],
  async read({ path, text, before }, options = {}) {
    const problems: ReadError[] = [];
    const make = createPostFactory(path, options, problems);
    const postsIn = async (root: Value) =>
      (await dialectOf(root, path)?.posts(root, { path, options, make, problems })) ??
      postsOf(root, stemOf(path), make, problems, before);
    if (isJson(text)) return { posts: await postsIn(jsonRoot(text)), problems: first(problems) };
    const broken = brokenJson(text);
    const posts = broken.root ? await postsIn(broken.root) : [];
    // What a post lacks because of an error inside it has been said.
    const others = problems.filter(({ span }) => span && !broken.isBroken(span));
    return { posts, problems: first([...broken.problems, ...others]) };
  },
};

export default json;
