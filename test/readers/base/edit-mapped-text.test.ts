import { describe, expect, it } from 'vitest';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import { sliceText, splitText } from '../../../src/readers/base/edit-mapped-text.ts';
import { seeded } from '../random.ts';

describe('mapped text', () => {
  it('keeps the positions of its characters if it is sliced', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seeded(seed);
      const pairs = Array.from({ length: 1 + random.below(6) }, () =>
        random.pick([
          [3, 3],
          [1, 1],
          [2, 1],
          [4, 2],
          [1, 0],
          [5, 5],
        ] as const),
      );
      const length = pairs.reduce((sum, [, textLength]) => sum + textLength, 0);
      const whole = { text: 'abcdefghijklmnopqrstuvwxyzabcdefghij'.slice(0, length), offset: 7, map: pairs };
      const cut = random.below(length + 1);
      const pieces = sliceText(whole, [cut]);
      expect(pieces.map(({ text }) => text).join('')).toBe(whole.text);
      let before = 0;
      for (const piece of pieces) {
        for (let index = 0; index < piece.text.length; index++) {
          const own = toSourceSpan(piece.map, piece.offset, { start: index, end: index + 1 });
          const there = toSourceSpan(whole.map, whole.offset, { start: before + index, end: before + index + 1 });
          const isCut = pairs.some(([sourceLength, textLength]) => textLength > 1 && sourceLength !== textLength);
          if (!isCut) expect(own, `seed ${seed}`).toEqual(there);
        }
        before += piece.text.length;
      }
    }
  });

  it('is split without surrounding spaces', () => {
    const pieces = splitText({ text: ' a || b||  ', offset: 5, map: [[11, 11]] }, /\|\|/gu);
    expect(pieces.map(({ text, offset }) => [text, offset])).toEqual([
      ['a', 6],
      ['b', 11],
    ]);
  });
});
