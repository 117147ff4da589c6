import { concatTexts, splitText, trimText } from '../base/edit-mapped-text.ts';
import type { MappedText } from '../base/mapped-text.ts';

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
export function prependHook(body: MappedText, hook: MappedText): MappedText {
  const words = plain(hook.text);
  return words === '' || plain(body.text).startsWith(words) ? body : concatTexts([trimText(hook), blankLine, body]);
}

/** Tags as platforms take them, each with the place of its word. */
function tagsIn(excerpt: MappedText): (MappedText | string)[][] {
  if (excerpt.text.includes('#')) return splitText(excerpt, /[\s,;|]+/gu).map((tag) => [tag]);
  const listed = splitText(excerpt, /[,;|\n]+/gu);
  const named = listed.length > 1 ? listed : splitText(excerpt, /\s+/gu);
  return named.map((tag) => ['#', ...splitText(tag, /\s+/gu)]);
}

/** Hashtags that stand beside their text belong below it, unless it has them all. */
export function appendHashtags(body: MappedText, hashtags: readonly MappedText[]): MappedText {
  const tags = hashtags.flatMap(tagsIn);
  const wordsOf = (tag: readonly (MappedText | string)[]) =>
    tag.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  const own = new Set(body.text.toLowerCase().match(/#[\p{L}\p{N}_]+/gu));
  if (tags.every((tag) => own.has(wordsOf(tag).toLowerCase()))) return body;
  const line = tags.flatMap((tag, index) => (index === 0 ? tag : [' ', ...tag]));
  return concatTexts([body, blankLine, ...line]);
}
