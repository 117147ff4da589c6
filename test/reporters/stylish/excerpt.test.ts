import { describe, expect, it } from 'vitest';
import { excerptOf, markedText, plain } from '../excerpts.ts';

describe('stylish › excerpt', () => {
  // [post, text above the marks]; marks are measured in cells, so wide characters count twice.
  const underlines: readonly (readonly [post: string, words: string])[] = [
    ['Come [[now]] please', 'now'],
    ['東京で[[今すぐ]]予約', '今すぐ'],
    ['👩‍👩‍👧 [[family]] 🏳️‍🌈', 'family'],
    ['go [[👍🏽 now]]', '👍🏽 now'],
    ['Cafe\u0301 no\u0308el [[u\u0308ber]]', 'u\u0308ber'],
    ['© 2026 ™ [[now]] ❤️', 'now'],
    ['a [[cafe]]\u0301 b', 'cafe\u0301'],
    ['one\n  two [[three]]  \nfour', 'three'],
    ['one [[two\nthree]] four', 'two'],
    ['one [[\r\n two]] three', 'two'],
    ['tab\there [[now]]', 'now'],
    ['\u001b[1m [[now]]', 'now'],
    ['New: [[חדש]] now', 'חדש'],
    ['New: שלום [[חדש]] 12, and [[now]]', 'שלום חדש 12'],
    ['[[Now]] שלום and', 'Now'],
    ['خبز [[طازج]]', 'خبز طازج'],
  ];
  for (const [post, words] of underlines) {
    it(`underlines ${JSON.stringify(words)} in ${JSON.stringify(post)}`, () => {
      const [line, row] = excerptOf(post, plain);
      expect(markedText(line, row)).toBe(words);
    });
  }

  const clipped: readonly (readonly [width: number, unicode: boolean, post: string, line: string])[] = [
    [
      44,
      true,
      'We open early, so come before the [[last loaf]] goes, at about noon',
      '…before the last loaf goes, at…',
    ],
    [44, false, 'We open early, so come before the [[last loaf]] goes, at noon', '...the last loaf goes, at noon'],
    [44, true, '[[Everything]] is out of the oven by eight o’clock', 'Everything is out of the oven by…'],
    [44, true, 'All of it is out of the oven by [[eight]]', '…of it is out of the oven by eight'],
    [44, true, `See [[${'x'.repeat(60)}]] here`, `…${'x'.repeat(34)}…`],
    [44, true, `${'東'.repeat(30)}[[京]]${'東'.repeat(30)}`, `…${'東'.repeat(8)}京${'東'.repeat(8)}…`],
    [44, true, `${'a'.repeat(900)} so [[now]] ${'b'.repeat(900)}`, `…so now ${'b'.repeat(27)}…`],
  ];
  for (const [width, unicode, post, expected] of clipped) {
    it(`of ${width} cells keeps the flagged text of ${JSON.stringify(post.slice(0, 60))}`, () => {
      expect(excerptOf(post, { ...plain, width, unicode })[0]).toBe(expected);
    });
  }

  it('is omitted if the finding has no text', () => {
    expect(excerptOf('Nothing here is flagged', plain)).toEqual(['', '']);
    expect(excerptOf('Only [[ \n ]] spaces', plain)).toEqual(['', '']);
  });

  it('is fast for a line of a million characters', () => {
    const post = `${'été 🎉 '.repeat(70_000)}[[now]]${' été 🎉'.repeat(70_000)}`;
    expect(markedText(...excerptOf(post, plain))).toBe('now');
  });
});
