import { concatTexts, splitText, trimText } from '../base/edit-mapped-text.ts';
import type { MappedText } from '../base/mapped-text.ts';

const blankLine = '\n\n';

/** Normalizes text for comparison: lower case, single spaces, and no closing punctuation. */
function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s.!?…:]+$/u, '')
    .trim();
}

/** Prepends a hook from another column to the text, unless the text already begins with it. */
export function prependHook(body: MappedText, hook: MappedText): MappedText {
  const words = normalize(hook.text);
  return words === '' || normalize(body.text).startsWith(words) ? body : concatTexts([trimText(hook), blankLine, body]);
}

/** Splits hashtags. Each one is returned in pieces: a `#` if the file omits it, and its words. */
function tagsIn(excerpt: MappedText): (MappedText | string)[][] {
  if (excerpt.text.includes('#')) return splitText(excerpt, /[\s,;|]+/gu).map((tag) => [tag]);
  const listed = splitText(excerpt, /[,;|\n]+/gu);
  const named = listed.length > 1 ? listed : splitText(excerpt, /\s+/gu);
  return named.map((tag) => ['#', ...splitText(tag, /\s+/gu)]);
}

/** Appends hashtags from another column to the text, unless the text already contains all of them. */
export function appendHashtags(body: MappedText, hashtags: readonly MappedText[]): MappedText {
  const tags = hashtags.flatMap(tagsIn);
  const wordsOf = (tag: readonly (MappedText | string)[]) =>
    tag.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  const own = new Set(body.text.toLowerCase().match(/#[\p{L}\p{N}_]+/gu));
  if (tags.every((tag) => own.has(wordsOf(tag).toLowerCase()))) return body;
  const line = tags.flatMap((tag, index) => (index === 0 ? tag : [' ', ...tag]));
  return concatTexts([body, blankLine, ...line]);
}
