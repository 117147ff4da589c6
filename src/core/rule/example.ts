import type { PostKind } from '../model/post.ts';
import type { Span } from '../model/span.ts';
import type { Example, PostRule } from './rule.ts';

/** The text of an example without its marks, and the spans of the marked words. */
export interface Unmarked {
  readonly text: string;
  /** Sorted by start. Marks can be nested. */
  readonly spans: readonly Span<'post'>[];
}

/**
 * Removes the `[[…]]` marks of a text.
 *
 * Unbalanced brackets stay in the text.
 */
export function unmark(marked: string): Unmarked {
  const pieces = marked.split(/(\[\[|\]\])/u);
  const spans: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece === '[[') open.push(text.length);
    else if (piece === ']]' && open.length > 0) spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += piece;
  }
  if (open.length > 0) return { text: marked, spans: [] };
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** Adds `[[…]]` marks around the spans of a text. */
export function mark(text: string, spans: readonly Span<'post'>[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: '[[' },
    { at: end, mark: ']]' },
  ]);
  return marks
    .sort((a, b) => b.at - a.at || (a.mark < b.mark ? -1 : 1))
    .reduce((marked, { at, mark }) => marked.slice(0, at) + mark + marked.slice(at), text);
}

/** An example in its object form, with its kind. */
export type WholeExample = Exclude<Example, string> & { readonly kind: PostKind };

/** Returns an example with defaults. The kind is `reply` if it has a parent post, else one that the rule checks. */
export function normalizeExample(rule: Pick<PostRule, 'kinds'>, example: Example): WholeExample {
  const given = typeof example === 'string' ? { text: example } : example;
  const kinds = rule.kinds ?? ['post'];
  const defaultKind = kinds.includes('post') ? 'post' : (kinds[0] ?? 'post');
  return { ...given, kind: given.kind ?? (given.inReplyTo === undefined ? defaultKind : 'reply') };
}
