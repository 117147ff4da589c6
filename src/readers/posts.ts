import type { Post } from '../core/post.ts';
import type { ReadProblem } from '../core/reader.ts';
import type { PostRecord } from './record.ts';
import { squash } from './role.ts';
import { nounOf, type Value } from './value.ts';

const hint = 'A file of posts is a list of posts, a group with such a list under "posts", or a single post.';

/** Reads one post: a group of keys, or nothing but its text. */
function postIn(
  value: Value,
  id: string,
  make: (record: PostRecord) => Post | undefined,
  problems: ReadProblem[],
): Post | undefined {
  if (value.shape === 'record') return make({ entries: value.entries(), span: value.span, id });
  if (value.shape === 'text') return make({ entries: [], span: value.span, id, body: value.excerpt() });
  if (value.shape !== 'nothing') {
    problems.push({
      message: `This is ${nounOf[value.shape]} where a post is due.`,
      hint: 'A post is a text, or a group of keys with a "text" among them.',
      span: value.span,
    });
  }
  return undefined;
}

/** Reads items of a list as posts. Those without an id are called after their place: `post-1`, `post-2`. */
export function postsIn(
  items: readonly Value[],
  make: (record: PostRecord) => Post | undefined,
  problems: ReadProblem[],
  before = 0,
): Post[] {
  return items.flatMap((item, index) => postIn(item, `post-${before + index + 1}`, make, problems) ?? []);
}

/**
 * Reads a whole document: a list of posts, a group with a list under `posts`, or one post.
 *
 * @param alone the id of a post that has the document to itself
 * @param before how many posts other documents of the file hold
 */
export function postsOf(
  root: Value,
  alone: string,
  make: (record: PostRecord) => Post | undefined,
  problems: ReadProblem[],
  before = 0,
): Post[] {
  if (root.shape === 'list') return postsIn(root.items(), make, problems, before);
  if (root.shape === 'record') {
    const list = root.entries().findLast(({ name }) => squash(name) === 'posts')?.value;
    if (list?.shape === 'list') return postsIn(list.items(), make, problems, before);
    if (list === undefined) return [postIn(root, alone, make, problems) ?? []].flat();
    problems.push({ message: `"posts" is ${nounOf[list.shape]} where a list is due.`, hint, span: list.span });
    return [];
  }
  if (root.shape !== 'nothing') {
    problems.push({ message: `This file holds ${nounOf[root.shape]} where posts are due.`, hint, span: root.span });
  }
  return [];
}
