import type { Reader } from '../core/reader.ts';
import { verbatim } from './excerpt.ts';
import { stemOf } from './stem.ts';
import { sliced } from './stretch.ts';
import { dashedParts, joined, numberedParts } from './thread.ts';

/**
 * Plain text: the whole file is one post, without the blank lines around it. It is a thread where lines of dashes stand
 * between its parts, or all of them are numbered; paragraphs alone make none.
 */
const text: Reader = {
  id: 'text',
  extensions: ['txt', 'text'],
  read({ path, text }) {
    const end = text.trimEnd().length;
    if (end === 0) return { posts: [], problems: [] };
    const first = text.length - text.trimStart().length;
    const start = Math.max(text.lastIndexOf('\n', first), text.lastIndexOf('\r', first)) + 1;
    const whole = verbatim(text, start, end);
    const cuts = dashedParts(whole.text)?.flatMap((part) => [part.start, part.end]);
    const dashed = cuts && sliced(whole, cuts).filter((_, index) => index % 2 === 1);
    const { body, parts } = dashed ? joined(dashed) : { body: whole, parts: numberedParts(whole.text) };
    const kind = parts ? 'thread' : 'post';
    return {
      posts: [{ id: stemOf(path), path, ...body, kind, ...(parts && { parts }), fields: {}, directives: [] }],
      problems: [],
    };
  },
};

export default text;
