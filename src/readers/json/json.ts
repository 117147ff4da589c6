import type { ReadError, Reader } from '../../core/model/reader.ts';
import { recoverJson } from '../base/json-recovery.ts';
import { isJson, replaceControls } from '../base/json-scan.ts';
import { parseJsonRoot } from '../base/json-value.ts';
import { getStem } from '../base/path.ts';
import type { Value } from '../base/value.ts';
import { findExportFormat } from '../exports/export-format.ts';
import { createPostFactory } from '../posts/post-factory.ts';
import { createPosts } from '../posts/posts.ts';
import { documentErrors } from './errors.ts';

/** The maximum number of errors per file: a list of other data has an error for each item. */
const maxErrors = 1000;

function limitErrors(errors: readonly ReadError[]): readonly ReadError[] {
  if (errors.length <= maxErrors) return errors;
  return [...errors.slice(0, maxErrors), documentErrors.tooManyErrors(errors.length - maxErrors)];
}

/** Reads JSON: a list of posts, `{ "posts": [...] }`, or one post. A post is an object or a string. */
const json: Reader = {
  id: 'json',
  extensions: ['json'],
  async read({ path, text, before }, options = {}) {
    const errors: ReadError[] = [];
    const make = createPostFactory(path, options, errors);
    const postsIn = async (root: Value) =>
      (await findExportFormat(root, path)?.posts(root, { path, options, make, errors })) ??
      createPosts(root, getStem(path), make, errors, before);
    if (isJson(text)) return { posts: await postsIn(parseJsonRoot(text)), errors: limitErrors(errors) };
    const broken = recoverJson(text);
    // Strings with raw line breaks are invalid JSON, but their text is certain.
    if (isJson(replaceControls(text))) {
      return {
        posts: await postsIn(parseJsonRoot(text)),
        errors: limitErrors([documentErrors.rawLineBreak(broken.errors[0]?.span), ...errors]),
      };
    }
    const posts = broken.root ? await postsIn(broken.root) : [];
    // An error inside of a post was already reported, so its missing parts are not.
    const others = errors.filter(({ span }) => span && !broken.isBroken(span));
    return { posts, errors: limitErrors([...broken.errors, ...others]) };
  },
};

export default json;
