import { describe, expect, it } from 'vitest';
import type { platforms } from '../../../src/core/model/post.ts';
import { measureLength } from '../../../src/signals/derived/length.ts';

const family = '👩\u200D👩\u200D👦';

describe('measureLength › X', () => {
  it.each<[string, string, number]>([
    ['letters', 'Rye at eight.', 13],
    ['Latin letters with marks', 'Ærøskøbing', 10],
    ['a letter with a combining mark as one', 'cafe\u0301', 4],
    ['decomposed Hangul as syllables', '\u1112\u1161\u11AB', 2],
    ['a letter that NFC decomposes', '\uFB2A', 2],
    ['Chinese and Japanese characters twice', '麦とパン', 8],
    ['curly quotes and dashes', '“rye” ‘bun’ – —', 15],
    ['an ellipsis, a bullet and a euro twice', '…•€', 6],
    ['styled letters twice', '𝗥𝘆𝗲', 6],
    ['an emoji', '🍞', 2],
    ['a family', family, 2],
    ['a skin tone', '👋🏽', 2],
    ['a flag', '🇮🇪', 2],
    ['a keycap with and without the emoji selector', '1\uFE0F\u20E31\u20E3', 4],
    ['a copyright sign as text and as emoji', '©©\uFE0F', 3],
    ['a URL', 'Read https://bakery.example.com/rye?from=post#top now', 32],
    ['a short URL as 23', 'a.ie', 23],
    ['two URLs without a scheme', 'notes.md and bakery.co.uk/rye', 51],
    ['a URL in Cyrillic', 'https://хлеб.рф/рожь', 23],
    ['a URL after letters', '見てbakery.com見て', 31],
    ['a period after a URL', 'See bakery.com.', 28],
    ['parentheses around a URL', '(https://bakery.com/rye_(loaf))', 25],
    ['an email address as text', 'rye@bakery.com', 14],
    ['a mention as text', '@bakery.com', 11],
    ['a domain that does not exist', 'bakery.rye', 10],
    ['a sentence without a space after it', 'We bake.Then we sleep', 21],
    ['a host with a label that is too long', `${'a'.repeat(64)}.com`, 68],
    ['a host with a label that is too long in ASCII', `https://${'麦'.repeat(60)}.com`, 132],
  ])('counts %s', (_, text, expected) => {
    expect(measureLength('x', text).length).toBe(expected);
  });

  it.each<[string, string, number]>([
    ['a letter', 'a'.repeat(281), 280],
    ['half of a character that counts twice', `${'a'.repeat(279)}麦`, 279],
    ['a whole URL', `${'a'.repeat(270)} https://bakery.com/rye`, 271],
    ['a whole emoji', `${'a'.repeat(279)}${family}`, 279],
  ])('returns where %s exceeds the limit', (_, text, over) => {
    expect(measureLength('x', text, 280).over).toBe(over);
  });

  it('accepts a text within the limit', () => {
    expect(measureLength('x', 'a'.repeat(280), 280)).toEqual({ length: 280 });
  });
});

describe('measureLength › other platforms', () => {
  it.each<[(typeof platforms)[number], string, number]>([
    ['bluesky', `${family}é 🍞`, 4],
    ['bluesky', 'https://bakery.example.com/rye', 30],
    ['mastodon', 'https://bakery.example.com/rye/and/spelt and rye', 31],
    ['mastodon', 'bakery.com', 10],
    ['mastodon', 'Ask @joan@books.example.org or @ana', 17],
    ['mastodon', family, 1],
    ['threads', `Rye ${family}`, 4 + 18],
    ['threads', 'é', 1],
    ['linkedin', 'Ask @[Joan Hill](urn:li:person:a1B2)!', 14],
    ['linkedin', '{hashtag|\\#|rye} \\(new\\)', 10],
    ['telegram', '🍞', 2],
    ['instagram', '🍞\n\n🍞', 4],
  ])('counts for %s: %s', (platform, text, expected) => {
    expect(measureLength(platform, text).length).toBe(expected);
  });

  it('counts bytes if configured', () => {
    expect(measureLength('bluesky', 'aé麦🍞', 5, { counting: 'bytes' })).toEqual({ length: 10, over: 2 });
  });
});

it.each([
  ['dots', 'a.'],
  ['schemes', 'http://'],
  ['brackets', 'https://bakery.com/('],
  ['closing brackets', ')'],
  ['mentions', '@a@'],
  ['marks', '\u0301'],
  ['rare letters', '麦が'],
  ['joiners', '👩\u200D'],
])('measureLength counts a hundred thousand %s quickly', (_, unit) => {
  const text = `https://bakery.com/${unit.repeat(100_000 / unit.length)}`;
  const start = performance.now();
  for (const platform of ['x', 'mastodon', 'linkedin', 'threads'] as const) measureLength(platform, text, 280);
  expect(performance.now() - start).toBeLessThan(4_000);
});
