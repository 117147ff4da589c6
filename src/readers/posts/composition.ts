import { assembled, splitAt, trimmed } from '../base/edit-mapped-text.ts';
import type { Excerpt } from '../base/mapped-text.ts';

const blankLine = '\n\n';

/** The words of a text as they are compared: case, blanks and closing marks are no difference. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s.!?…:]+$/u, '')
    .trim();
}

/** A first line that stands beside its text belongs before it, unless the text begins with it. */
export function withHook(body: Excerpt, hook: Excerpt): Excerpt {
  const words = plain(hook.text);
  return words === '' || plain(body.text).startsWith(words) ? body : assembled([trimmed(hook), blankLine, body]);
}

/** Tags as platforms take them, each with the place of its word. */
function tagsIn(excerpt: Excerpt): (Excerpt | string)[][] {
  if (excerpt.text.includes('#')) return splitAt(excerpt, /[\s,;|]+/gu).map((tag) => [tag]);
  const listed = splitAt(excerpt, /[,;|\n]+/gu);
  const named = listed.length > 1 ? listed : splitAt(excerpt, /\s+/gu);
  return named.map((tag) => ['#', ...splitAt(tag, /\s+/gu)]);
}

/** Hashtags that stand beside their text belong below it, unless it has them all. */
export function withHashtags(body: Excerpt, hashtags: readonly Excerpt[]): Excerpt {
  const tags = hashtags.flatMap(tagsIn);
  const wordsOf = (tag: readonly (Excerpt | string)[]) =>
    tag.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  const own = new Set(body.text.toLowerCase().match(/#[\p{L}\p{N}_]+/gu));
  if (tags.every((tag) => own.has(wordsOf(tag).toLowerCase()))) return body;
  const line = tags.flatMap((tag, index) => (index === 0 ? tag : [' ', ...tag]));
  return assembled([body, blankLine, ...line]);
}
