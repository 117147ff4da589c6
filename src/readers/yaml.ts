import type { Post } from '../core/post.ts';
import type { Reader, ReadProblem } from '../core/reader.ts';
import { postsOf } from './posts.ts';
import { heeding } from './reach.ts';
import { postMaker } from './record.ts';
import { shallow } from './shallow.ts';
import { stemOf } from './stem.ts';
import { yamlValues } from './yaml-value.ts';

/** YAML: a list of posts, a group with a list under `posts`, or one post; several documents may follow one another. */
const yaml: Reader = {
  id: 'yaml',
  extensions: ['yaml', 'yml'],
  read: shallow(({ path, text }, options = {}) => {
    const { roots, problems: errors, comments } = yamlValues(text);
    const problems: ReadProblem[] = [];
    const make = postMaker(path, options, problems);
    const posts: Post[] = [];
    for (const root of roots) {
      const alone = posts.length === 0 ? stemOf(path) : `post-${posts.length + 1}`;
      posts.push(...postsOf(root, alone, make, problems, posts.length));
    }
    // Behind an error in the syntax, what posts lack says little.
    return { posts: heeding(posts, comments), problems: errors.length > 0 ? errors : problems };
  }),
};

export default yaml;
