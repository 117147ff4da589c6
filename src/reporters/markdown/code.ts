import { shorten, toOneLine } from '../shared/escape.ts';

const backticks = (run: number) => '`'.repeat(run);

/**
 * Returns external text as one line of inline code, in which Markdown and GitHub ignore markup, HTML, mentions,
 * references and links. Empty if the text is empty.
 *
 * @param maxLength in characters
 */
export function formatCode(text: string, maxLength = 300): string {
  const shown = shorten(toOneLine(text.slice(0, 8 * maxLength), { unicode: true }), maxLength, { unicode: true });
  if (shown === '') return '';
  const longestFence = [...shown.matchAll(/`+/gu)].reduce((length, [run]) => Math.max(length, run.length), 0);
  const fence = backticks(longestFence + 1);
  const blank = /^`|`$/u.test(shown) ? ' ' : '';
  return `${fence}${blank}${shown}${blank}${fence}`;
}
