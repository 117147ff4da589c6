import type { Reader, ReadProblem } from '../core/reader.ts';
import { dialects } from './dialect.ts';
import { brokenJson } from './json-recovery.ts';
import { jsonRoot } from './json-value.ts';
import { postsOf } from './posts.ts';
import { postMaker } from './record.ts';
import { stemOf } from './stem.ts';

/** Whether a text is JSON to the letter: no comments, no trailing commas. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON: a list of posts, `{ "posts": [...] }`, or one post; a post is a group of keys or just a text. */
const json: Reader = {
  id: 'json',
  extensions: ['json'],
  read({ path, text }, options = {}) {
    const problems: ReadProblem[] = [];
    const make = postMaker(path, options, problems);
    if (isJson(text)) {
      const root = jsonRoot(text);
      const dialect = dialects.find(({ recognises }) => recognises(root));
      const posts = dialect
        ? dialect.posts(root, { path, options, make, problems })
        : postsOf(root, stemOf(path), make, problems);
      return { posts, problems };
    }
    const broken = brokenJson(text);
    const posts = broken.root ? postsOf(broken.root, stemOf(path), make, problems) : [];
    // What a post lacks because of an error inside it has been said.
    const others = problems.filter(({ span }) => span && !broken.isBroken(span));
    return { posts, problems: [...broken.problems, ...others] };
  },
};

export default json;
