import type { Post } from '../../core/model/post.ts';
import type { ReadError, Reader } from '../../core/model/reader.ts';
import { withSizeLimits } from '../base/size-limits.ts';
import { stemOf } from '../base/stem.ts';
import { attachDirectives } from '../directives/attach.ts';
import { createPostFactory } from '../posts/create-post.ts';
import { postsOf } from '../posts/posts.ts';
import { yamlValues } from './value.ts';

/** YAML: a list of posts, a group with a list under `posts`, or one post; several documents may follow one another. */
const yaml: Reader = {
  id: 'yaml',
  extensions: ['yaml', 'yml'],
  read: withSizeLimits(({ path, text }, options = {}) => {
    const { roots, problems: errors, comments } = yamlValues(text);
    const problems: ReadError[] = [];
    const make = createPostFactory(path, options, problems);
    const posts: Post[] = [];
    for (const root of roots) {
      const alone = posts.length === 0 ? stemOf(path) : `post-${posts.length + 1}`;
      posts.push(...postsOf(root, alone, make, problems, posts.length));
    }
    // Behind an error in the syntax, what posts lack says little.
    return { posts: attachDirectives(posts, comments), problems: errors.length > 0 ? errors : problems };
  }),
};

export default yaml;
