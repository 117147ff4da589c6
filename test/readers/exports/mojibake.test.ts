import { describe, expect, it } from 'vitest';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import { parseJsonString } from '../../../src/readers/base/json-value.ts';
import { fixMojibake } from '../../../src/readers/exports/mojibake.ts';

describe('fixMojibake', () => {
  const fix = (text: string) => fixMojibake({ text, offset: 0, map: [[text.length, text.length]] }).text;
  const garble = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

  it.each(['Café', 'naïve — “so”', '🍞 and 日本語', 'Ã', 'é'.repeat(50)])(
    'restores %s and does not change it again',
    (text) => {
      expect(fix(garble(text))).toBe(text);
      expect(fix(text)).toBe(text);
    },
  );

  it.each([
    ['is ASCII', 'plain words'],
    ['is not UTF-8', 'fa\u00e7ade'],
    ['is partly UTF-8', 'Caf\u00c3\u00a9 fa\u00e7ade'],
    ['is truncated UTF-8', 'Caf\u00c3'],
    ['has a character that is no byte', 'Caf\u00c3\u00a9 \u2014'],
    ['is overlong UTF-8', '\u00c0\u00af \u00e0\u0080\u0080'],
    ['is half a surrogate pair', '\u00ed\u00a0\u0080'],
  ])('does not change text that %s', (_, text) => {
    expect(fix(text)).toBe(text);
  });

  it('maps each character to its position', () => {
    const source = '"Caf\\u00c3\\u00a9 \u00e2\u0080\u0094 hi"';
    const { text, offset, map } = fixMojibake(parseJsonString(source, 0, source.length));
    const sliceOf = (words: string) => {
      const start = text.indexOf(words);
      const span = toSourceSpan(map, offset, { start, end: start + words.length });
      return source.slice(span.start, span.end);
    };
    expect(text).toBe('Café — hi');
    expect(sliceOf('é')).toBe('\\u00c3\\u00a9');
    expect(sliceOf('—')).toBe('\u00e2\u0080\u0094');
    expect(sliceOf('hi')).toBe('hi');
  });
});
