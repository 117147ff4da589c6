import type { Post } from '../../core/model/post.ts';
import type { Reader } from '../../core/model/reader.ts';
import { sliceText } from '../base/edit-mapped-text.ts';
import { findLines } from '../base/line.ts';
import { joinLines } from '../base/lines-text.ts';
import { getStem } from '../base/path.ts';
import { attachDirectives } from '../directives/attach.ts';
import { findLineComments } from '../directives/parse-comment.ts';
import { findTextDrafts } from '../drafts/text-drafts.ts';
import { findDashedParts, findNumberedParts, joinParts } from '../posts/thread.ts';

/**
 * Plain text. The whole file is one post, without the blank lines around it, unless labels or its name show that it holds
 * several. It is a thread if lines of dashes separate
 * its parts, or if all parts are numbered. Paragraphs alone do not make a thread. Directive lines are not part of the
 * text.
 */
const text: Reader = {
  id: 'text',
  extensions: ['txt', 'text'],
  read({ path, text }) {
    const lines = findLines(text, { start: 0, end: text.length });
    const comments = findLineComments(text, lines);
    const words = lines.filter((line) => !comments.has(line));
    const drafts = findTextDrafts(words, getStem(path));
    const posts = drafts.flatMap(({ lines: own, platforms: [platform] }, index): Post[] => {
      const body = joinLines(text, own);
      const id = `${getStem(path)}-${index + 1}`;
      return body
        ? [{ id, path, ...body, kind: 'post', ...(platform && { platform }), fields: {}, directives: [] }]
        : [];
    });
    if (posts.length > 1) return { posts: attachDirectives(posts, [...comments.values()]), errors: [] };
    const whole = joinLines(text, words);
    if (whole === undefined) return { posts: [], errors: [] };
    const cuts = findDashedParts(whole.text)?.flatMap((part) => [part.start, part.end]);
    const dashed = cuts && sliceText(whole, cuts).filter((_, index) => index % 2 === 1);
    const { body, parts } = dashed ? joinParts(dashed) : { body: whole, parts: findNumberedParts(whole.text) };
    const kind = parts ? 'thread' : 'post';
    const post: Post = { id: getStem(path), path, ...body, kind, ...(parts && { parts }), fields: {}, directives: [] };
    return { posts: attachDirectives([post], [...comments.values()]), errors: [] };
  },
};

export default text;
