import type { Post } from '../../core/model/post.ts';
import type { ReadError, Reader } from '../../core/model/reader.ts';
import { recoverJson } from '../base/json-recovery.ts';
import { isJson } from '../base/json-scan.ts';
import { parseJsonRoot } from '../base/json-value.ts';
import { createPostFactory } from '../posts/post-factory.ts';
import { findPosts } from '../posts/posts.ts';
import { documentErrors } from './errors.ts';

/** Reads NDJSON: one post per line. A line that is not JSON is an error; the other lines are read. */
const ndjson: Reader = {
  id: 'ndjson',
  extensions: ['ndjson', 'jsonl'],
  read({ path, text, before = 0 }, options = {}) {
    const list = /^\s*\[/u.exec(text)?.[0];
    if (list && isJson(text) && text.trim().includes('\n')) {
      const span = { start: list.length - 1, end: list.length };
      return { posts: [], errors: [documentErrors.listInNdjson(span)] };
    }
    const posts: Post[] = [];
    const errors: ReadError[] = [];
    const make = createPostFactory(path, options, errors);
    let place = before;
    for (let at = 0; at < text.length; ) {
      const lineEnd = text.indexOf('\n', at);
      const end = lineEnd < 0 ? text.length : lineEnd;
      const line = text.slice(at, end);
      if (line.trim() !== '') {
        if (isJson(line)) posts.push(...findPosts([parseJsonRoot(text, at)], make, errors, place));
        else errors.push(...recoverJson(line, at).errors.slice(0, 1));
        place++;
      }
      at = end + 1;
    }
    return { posts, errors };
  },
};

export default ndjson;
