import type { Post } from '../../core/model/post.ts';
import type { ReadError, Reader } from '../../core/model/reader.ts';
import { getStem } from '../base/path.ts';
import { withSizeLimits } from '../base/size-limits.ts';
import { attachDirectives } from '../directives/attach.ts';
import { createPostFactory } from '../posts/post-factory.ts';
import { createPosts } from '../posts/posts.ts';
import { parseYaml } from './parse-yaml.ts';

/**
 * YAML: a list of posts, an object with a list under `posts`, or a single post. A file may contain several documents.
 */
const yaml: Reader = {
  id: 'yaml',
  extensions: ['yaml', 'yml'],
  read: withSizeLimits(({ path, text }, options = {}) => {
    const { roots, errors: syntaxErrors, comments } = parseYaml(text);
    const errors: ReadError[] = [];
    const make = createPostFactory(path, options, errors);
    const posts: Post[] = [];
    for (const root of roots) {
      const singleId = posts.length === 0 ? getStem(path) : `post-${posts.length + 1}`;
      posts.push(...createPosts(root, singleId, make, errors, posts.length));
    }
    // After a syntax error, errors in the posts usually follow from it, so they are not reported.
    return { posts: attachDirectives(posts, comments), errors: syntaxErrors.length > 0 ? syntaxErrors : errors };
  }),
};

export default yaml;
