import { measureWidth } from './width.ts';

/**
 * A word with its punctuation, or one of the characters between which Chinese and Japanese may break.
 */
const pieces =
  /(?<space>\s*)(?<word>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{Pe}\p{Pf}\p{Po}]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+)/gu;

/** Breaks text into lines of at most `width` cells. A longer word gets a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { groups } of text.matchAll(pieces)) {
    const word = groups?.word ?? '';
    const space = line !== '' && groups?.space ? 1 : 0;
    const cells = measureWidth(word);
    if (line !== '' && used + space + cells > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += (line !== '' && space ? ' ' : '') + word;
    used = line === word ? cells : used + space + cells;
  }
  return line === '' ? lines : [...lines, line];
}
