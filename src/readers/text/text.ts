import type { Post } from '../../core/model/post.ts';
import type { Reader } from '../../core/model/reader.ts';
import { sliceText } from '../base/edit-mapped-text.ts';
import { linesOf } from '../base/line.ts';
import { linesText } from '../base/lines-text.ts';
import { stemOf } from '../base/stem.ts';
import { attachDirectives } from '../directives/attach.ts';
import { lineComments } from '../directives/parse-comment.ts';
import { dashedParts, joined, numberedParts } from '../posts/thread.ts';

/**
 * Plain text: the whole file is one post, without the blank lines around it. It is a thread where lines of dashes stand
 * between its parts, or all of them are numbered; paragraphs alone make none. Lines that say where rules are to be
 * silent are no words of it.
 */
const text: Reader = {
  id: 'text',
  extensions: ['txt', 'text'],
  read({ path, text }) {
    const lines = linesOf(text, { start: 0, end: text.length });
    const comments = lineComments(text, lines);
    const words = lines.filter((line) => !comments.has(line));
    const whole = linesText(text, words);
    if (whole === undefined) return { posts: [], problems: [] };
    const cuts = dashedParts(whole.text)?.flatMap((part) => [part.start, part.end]);
    const dashed = cuts && sliceText(whole, cuts).filter((_, index) => index % 2 === 1);
    const { body, parts } = dashed ? joined(dashed) : { body: whole, parts: numberedParts(whole.text) };
    const kind = parts ? 'thread' : 'post';
    const post: Post = { id: stemOf(path), path, ...body, kind, ...(parts && { parts }), fields: {}, directives: [] };
    return { posts: attachDirectives([post], [...comments.values()]), problems: [] };
  },
};

export default text;
