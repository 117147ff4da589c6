import type { ReadError, Reader } from '../../core/model/reader.ts';
import { recoverJson } from '../base/json-recovery.ts';
import { isJson } from '../base/json-scan.ts';
import { parseJsonRoot } from '../base/json-value.ts';
import { getStem } from '../base/path.ts';
import type { Value } from '../base/value.ts';
import { findExportFormat } from '../exports/export-format.ts';
import { createPostFactory } from '../posts/post-factory.ts';
import { createPosts } from '../posts/posts.ts';
import { documentErrors } from './errors.ts';

/** As many problems as anybody reads of one file: a list of something else has one for each item. */
const most = 1000;

function first(problems: readonly ReadError[]): readonly ReadError[] {
  if (problems.length <= most) return problems;
  return [...problems.slice(0, most), documentErrors.tooManyErrors(problems.length - most)];
}

/** JSON: a list of posts, `{ "posts": [...] }`, or one post; a post is a group of keys or just a text. */
const json: Reader = {
  id: 'json',
  extensions: ['json'],
  async read({ path, text, before }, options = {}) {
    const errors: ReadError[] = [];
    const make = createPostFactory(path, options, errors);
    const postsIn = async (root: Value) =>
      (await findExportFormat(root, path)?.posts(root, { path, options, make, errors })) ??
      createPosts(root, getStem(path), make, errors, before);
    if (isJson(text)) return { posts: await postsIn(parseJsonRoot(text)), errors: first(errors) };
    const broken = recoverJson(text);
    const posts = broken.root ? await postsIn(broken.root) : [];
    // What a post lacks because of an error inside it has been said.
    const others = errors.filter(({ span }) => span && !broken.isBroken(span));
    return { posts, errors: first([...broken.errors, ...others]) };
  },
};

export default json;
