import type { Reader } from '../core/reader.ts';
import { verbatim } from './excerpt.ts';
import { stemOf } from './stem.ts';

/** Plain text: the whole file is one post, without the blank lines around it. */
const text: Reader = {
  id: 'text',
  extensions: ['txt', 'text'],
  read({ path, text }) {
    const end = text.trimEnd().length;
    if (end === 0) return { posts: [], problems: [] };
    const first = text.length - text.trimStart().length;
    const start = Math.max(text.lastIndexOf('\n', first), text.lastIndexOf('\r', first)) + 1;
    return {
      posts: [{ id: stemOf(path), path, ...verbatim(text, start, end), kind: 'post', fields: {}, directives: [] }],
      problems: [],
    };
  },
};

export default text;
