import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSourceSpan } from '../../src/core/model/source-map.ts';
import { normalizeText } from '../../src/nlp/normalize.ts';

describe('normalizeText', () => {
  it.each([
    ['plain text', 'Shop now!', 'Shop now!'],
    ['styled letters', '𝗦𝗵𝗼𝗽 𝓃𝑜𝓌', 'Shop now'],
    ['full-width letters', 'ＳＡＬＥ', 'SALE'],
    ['curly quotes', '“Don’t”', '"Don\'t"'],
    ['entities', 'Tom &amp; Jerry &lt;3 &#39;n&#x27; &nbsp;co', "Tom & Jerry <3 'n'  co"],
    ['what only looks like an entity', 'R&D; AT&T; &nosuch; &', 'R&D; AT&T; &nosuch; &'],
    ['an entity beyond the last character', '&#1114112; &#xD800;', '&#1114112; &#xD800;'],
    ['zero-width characters', 'S\u200bA\u2060L\ufeffE', 'SALE'],
    ['bidirectional overrides', 'a\u202eb\u202cc', 'abc'],
    ['a soft hyphen', 'foot\u00adball', 'football'],
    ['a joiner between letters', 'a\u200db', 'ab'],
    ['Windows and old Mac line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['control characters', 'a\u0000b\u001bc', 'abc'],
    ['combining marks', 'cafe\u0301', 'café'],
    ['signs that are no letters', 'Ryzen™ ‼', 'Ryzen™ ‼'],
    ['an ellipsis', 'wait…', 'wait...'],
    ['a no-break space', '10\u00a0km', '10 km'],
    ['emoji', '👩‍👩‍👧 ❤️ 1️⃣ 🇬🇧', '👩‍👩‍👧 ❤️ 1️⃣ 🇬🇧'],
    ['nothing', '', ''],
    ['a lone surrogate', 'a\ud83db', 'a\ud83db'],
  ])('normalizes %s', (_, text, folded) => {
    expect(normalizeText(text).text).toBe(folded);
  });

  it('returns a complete map that leads back to the words', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      ' ',
      '\n',
      '\r\n',
      '“',
      '&amp;',
      '𝗮',
      '\u200b',
      '👩‍👩‍👧',
      'é',
      'e\u0301',
      '…',
      '&',
      ';',
      '❤️',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const text = pieces.join('');
        const { text: folded, map } = normalizeText(text);
        expect(map.reduce((sum, [source]) => sum + source, 0)).toBe(text.length);
        expect(map.reduce((sum, [, length]) => sum + length, 0)).toBe(folded.length);
        const edges = [...new Intl.Segmenter('en').segment(folded)].map(({ index }) => index).concat(folded.length);
        const [start = 0, end = 0] = [edges[a % edges.length] ?? 0, edges[b % edges.length] ?? 0].sort((x, y) => x - y);
        const source = toSourceSpan(map, 0, { start, end });
        // Atomic pairs can widen the source of a span.
        expect(normalizeText(text.slice(source.start, source.end)).text).toContain(folded.slice(start, end));
      }),
      { seed: 2026, numRuns: 2000 },
    );
  });
});
