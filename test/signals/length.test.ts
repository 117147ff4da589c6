import { describe, expect, it } from 'vitest';
import { countings, platformLimits } from '../../src/core/model/platform-limits.ts';
import { platforms } from '../../src/core/model/post.ts';
import { topLevelDomains } from '../../src/core/model/top-level-domains.ts';
import { findAddresses } from '../../src/signals/derived/addresses.ts';
import { measureLength } from '../../src/signals/derived/length.ts';
import { measureAsciiLength } from '../../src/signals/detectors/punycode.ts';

const family = '👩\u200D👩\u200D👦';

describe('X', () => {
  it.each<[string, string, number]>([
    ['letters', 'Rye at eight.', 13],
    ['Latin letters with marks', 'Ærøskøbing', 10],
    ['a letter and its mark as one', 'cafe\u0301', 4],
    ['Hangul in parts as syllables', '\u1112\u1161\u11AB', 2],
    ['a letter that NFC takes apart', '\uFB2A', 2],
    ['letters of China and Japan twice', '麦とパン', 8],
    ['curly quotes and dashes', '“rye” ‘bun’ – —', 15],
    ['an ellipsis, a bullet and a euro twice', '…•€', 6],
    ['letters that only look bold twice', '𝗥𝘆𝗲', 6],
    ['an emoji', '🍞', 2],
    ['a family', family, 2],
    ['a tone of skin', '👋🏽', 2],
    ['a flag', '🇮🇪', 2],
    ['a keycap, with the mark of emoji and without', '1\uFE0F\u20E31\u20E3', 4],
    ['a copyright sign, and one that looks like an emoji', '©©\uFE0F', 3],
    ['an address', 'Read https://bakery.example.com/rye?from=post#top now', 32],
    ['a short address as a long one', 'a.ie', 23],
    ['two bare addresses', 'notes.md and bakery.co.uk/rye', 51],
    ['an address in a script of its own', 'https://хлеб.рф/рожь', 23],
    ['an address behind letters', '見てbakery.com見て', 31],
    ['the full stop behind an address', 'See bakery.com.', 28],
    ['brackets around an address', '(https://bakery.com/rye_(loaf))', 25],
    ['an e-mail address as it is', 'rye@bakery.com', 14],
    ['a mention as it is', '@bakery.com', 11],
    ['a domain that does not exist', 'bakery.rye', 10],
    ['a sentence without a space behind it', 'We bake.Then we sleep', 21],
    ['a host whose part is too long', `${'a'.repeat(64)}.com`, 68],
    ['a host whose part is too long in ASCII', `https://${'麦'.repeat(60)}.com`, 132],
  ])('counts %s', (_, text, expected) => {
    expect(measureLength('x', text).length).toBe(expected);
  });

  it.each<[string, string, number]>([
    ['a letter', 'a'.repeat(281), 280],
    ['the second half of a weight', `${'a'.repeat(279)}麦`, 279],
    ['a whole address', `${'a'.repeat(270)} https://bakery.com/rye`, 271],
    ['a whole emoji', `${'a'.repeat(279)}${family}`, 279],
  ])('returns where %s exceeds the limit', (_, text, over) => {
    expect(measureLength('x', text, 280).over).toBe(over);
  });

  it('accepts a text within the limit', () => {
    expect(measureLength('x', 'a'.repeat(280), 280)).toEqual({ length: 280 });
  });
});

describe('other platforms', () => {
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
  ])('%s counts %s', (platform, text, expected) => {
    expect(measureLength(platform, text).length).toBe(expected);
  });

  it('count bytes if configured', () => {
    expect(measureLength('bluesky', 'aé麦🍞', 5, { counting: 'bytes' })).toEqual({ length: 10, over: 2 });
  });
});

describe('an address', () => {
  it.each([
    ['HTTPS://Bakery.COM/rye', [[0, 22]]],
    [
      'http://bakery.com:8080/a http://b.ie?c=d',
      [
        [0, 24],
        [25, 40],
      ],
    ],
    ['http://-bakery.com http://bakery-.com http://ba_kery.com', []],
    ['http://my_shop.bakery.com', [[0, 25]]],
    ['xhttps://bakery.com', []],
    ['$bakery.com #bakery.com /bakery.com -bakery.com', []],
    ['https://xn--bcker-gra.xn--p1ai/', [[0, 31]]],
    ['bakery.com, rye.', [[0, 10]]],
  ])('is found in %s', (text, expected) => {
    expect(findAddresses(text).map(({ start, end }) => [start, end])).toEqual(expected);
  });
});

// The first two are from RFC 3492.
it.each([
  ['他们为什么不说中文', 'xn--ihqwcrb4cv8a8dqg056pqjye'],
  ['パフィーdeルンバ', 'xn--de-jg4avhby1noc0d'],
  ['bücher', 'xn--bcher-kva'],
  ['bakery', 'bakery'],
])('%s has the ASCII length of %s', (label, expected) => {
  expect(measureAsciiLength(label)).toBe(expected.length);
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
])('counts a hundred thousand %s quickly', (_, unit) => {
  const text = `https://bakery.com/${unit.repeat(100_000 / unit.length)}`;
  const start = performance.now();
  for (const platform of ['x', 'mastodon', 'linkedin', 'threads'] as const) measureLength(platform, text, 280);
  expect(performance.now() - start).toBeLessThan(4_000);
});

it('every number has a source and a date', () => {
  const numbers = Object.values(platformLimits).flatMap(({ name: _, ...limits }) => Object.values(limits));
  expect(numbers.length).toBeGreaterThan(20);
  for (const { max, source, asOf } of numbers) {
    expect(max).toBeGreaterThan(0);
    expect(source.length).toBeGreaterThan(10);
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/u);
  }
});

it('lists are sorted', () => {
  const names = Object.keys(platformLimits);
  expect(names).toEqual([...platforms]);
  expect([...countings]).toEqual([...countings].sort());
  expect([...topLevelDomains]).toEqual([...topLevelDomains].sort());
});
