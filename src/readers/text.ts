import type { Reader } from '../core/reader.ts';
import { verbatim } from './excerpt.ts';
import { stemOf } from './stem.ts';

/** Blank lines before the first word, and everything behind the last one. */
const outer = { before: /^(?:[^\S\r\n]*(?:\r\n?|\n))*/u, after: /\S/u };

/** Plain text: the whole file is one post, without the blank lines around it. */
const text: Reader = {
  id: 'text',
  extensions: ['txt', 'text'],
  read({ path, text }) {
    const end = text.trimEnd().length;
    if (end === 0) return { posts: [], problems: [] };
    const start = outer.before.exec(text)?.[0].length ?? 0;
    return {
      posts: [{ id: stemOf(path), path, ...verbatim(text, start, end), kind: 'post', fields: {}, directives: [] }],
      problems: [],
    };
  },
};

export default text;
