import { shorten, toOneLine } from '../shared/escape.ts';

const backticks = (run: number) => '`'.repeat(run);

/**
 * Words from outside as code, in which neither Markdown nor GitHub sees anything: no markup, no HTML, no mention, no
 * reference, no link. One line; nothing where there are no words.
 *
 * @param most in characters
 */
export function formatCode(words: string, most = 300): string {
  const shown = shorten(toOneLine(words.slice(0, 8 * most), { unicode: true }), most, { unicode: true });
  if (shown === '') return '';
  const longest = [...shown.matchAll(/`+/gu)].reduce((length, [run]) => Math.max(length, run.length), 0);
  const fence = backticks(longest + 1);
  const blank = /^`|`$/u.test(shown) ? ' ' : '';
  return `${fence}${blank}${shown}${blank}${fence}`;
}
