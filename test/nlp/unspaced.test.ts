import { expect, it } from 'vitest';
import { scan } from '../../src/nlp/tokens.ts';
import { segmentUnspaced } from '../../src/nlp/unspaced.ts';

const findWords = (text: string) =>
  segmentUnspaced(text, scan(text)).filter(({ kind }) => kind === 'word') as ReturnType<typeof scan>;

it.each([
  ['新しいパン', ['新しい', 'パン']],
  ['我们 sell 面包', ['我们', 'sell', '面包']],
  ['เปิดร้าน', ['เปิด', 'ร้าน']],
  ['빵을 팝니다', ['빵을', '팝니다']],
  ["Bread isn't cheap", ['Bread', "isn't", 'cheap']],
])('segmentUnspaced splits %s into %j', (text, words) => {
  expect(findWords(text).map((word) => word.text)).toEqual(words);
});

it('segmentUnspaced returns correct offsets for a text that is longer than one chunk', () => {
  const text = `So: ${'新しいパン'.repeat(300)}`;
  const words = findWords(text);
  expect(words.length).toBeGreaterThan(600);
  for (const { start, end, text: word } of words) expect(text.slice(start, end)).toBe(word);
});
