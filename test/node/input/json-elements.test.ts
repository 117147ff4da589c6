import { describe, expect, it } from 'vitest';
import { createPositionLookup } from '../../../src/core/model/line-index.ts';
import { JsonElements, type Piece, type ReadError } from '../../../src/node/input/json-elements.ts';
import { type Random, seeded } from '../../readers/random.ts';
import { randomValue, toRandomJson } from './random-json.ts';

const wrappers: readonly ((list: string, random: Random) => string)[] = [
  (list) => list,
  (list) => `\r\n ${list}\n`,
  (list, random) => `{"a":${toRandomJson(randomValue(random, 0), random)},\r\n"orderedItems": ${list}, "posts": [1]}`,
  (list) => `{"@context":["no","list"],"x":{"posts":["nor this"]},"feed":${list}}`,
];

/** Returns the results for a text that is pushed in chunks of random sizes. */
function split(text: string, isScript = false, random?: Random): (Piece | ReadError)[] {
  const elements = new JsonElements(isScript);
  const found: (Piece | ReadError)[] = [];
  for (let at = 0; at < text.length; ) {
    const next = random ? at + 1 + random.below(50) : text.length;
    found.push(...elements.push(text.slice(at, next)));
    at = next;
  }
  found.push(...elements.end());
  return found;
}

const itemsOf = (found: readonly (Piece | ReadError)[]): unknown[] =>
  found.flatMap((one) => ('text' in one ? (JSON.parse(one.text.slice(one.text.indexOf('['))) as unknown[]) : []));

/** Checks that each piece is at its position in the file, except for brackets that replace commas. */
function expectPositions(found: readonly (Piece | ReadError)[], text: string): void {
  const positionAt = createPositionLookup({ text });
  let before = 0;
  for (const piece of found) {
    if (!('text' in piece)) continue;
    const { offset } = piece.base;
    expect(piece.base).toEqual(positionAt(offset));
    expect(piece.before).toBe(before);
    expect(text.slice(offset + 1, offset + piece.text.length - 1)).toBe(piece.text.slice(1, -1));
    before += itemsOf([piece]).length;
  }
}

describe('JsonElements', () => {
  it('finds all items of a list, wherever it is split', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = seeded(seed);
      const list = Array.from({ length: random.below(30) }, () => randomValue(random, 0));
      const isScript = random.chance(0.3);
      const json = toRandomJson(list, random);
      const text = isScript ? ` window.YTD.tweets.part0 = ${json};\n` : random.pick(wrappers)(json, random);
      const found = split(text, isScript, random.chance(0.8) ? random : undefined);
      expect(itemsOf(found), `seed ${seed}`).toEqual(list);
      expect(
        found.filter((one) => 'message' in one),
        `seed ${seed}`,
      ).toEqual([]);
      expectPositions(found, text);
    }
  });

  const good = '{"a":{"b":[1,{"c":2}]}}';

  it.each<[string, string]>([
    ['a closing brace', '{"a":{"b":1}'],
    ['two closing braces', '{"a":{"b":1'],
    ['a closing bracket', '{"a":[1,2}'],
    ['a closing quote', '{"a":"b\n, "c":1}'],
    ['a comma', '{"a":1 "b":2}'],
    ['a colon', '{"a" 1}'],
    ['a value', '{"a":}'],
    ['an opening brace', '"a":1}'],
    ['a quote before a key', '{a":1}'],
    ['no brace but has an extra one', '{"a":1}}'],
    ['any structure', '{"a" [,}'],
  ])('finds all other items if one lacks %s', (_, bad) => {
    for (const [blank, random] of [
      ['', undefined],
      ['\n  ', undefined],
      ['\n', seeded(7)],
    ] as const) {
      const text = `[${good},${blank}${good},${blank}${bad},${blank}${good},${blank}${good}]`;
      const found = split(text, false, random);
      const sound = found.flatMap((one) => {
        try {
          return itemsOf([one]);
        } catch {
          return [];
        }
      });
      expect(sound.filter((item) => JSON.stringify(item) === good)).toHaveLength(4);
      const broken = found.filter((one) => 'message' in one || !isWhole(one));
      expect(broken.length).toBeGreaterThan(0);
      for (const one of broken) {
        const { offset } = 'message' in one ? one.start : one.base;
        expect(offset).toBeGreaterThanOrEqual(text.indexOf(bad) - blank.length - 1);
        expect(offset).toBeLessThanOrEqual(text.indexOf(bad) + bad.length);
      }
    }
  });

  it('finds the items after one without its closing brackets', () => {
    const item = (n: number, end = ']}') => `{"n": ${n}, "data": [{"post": "${'x'.repeat(1000)}"}${end}`;
    for (const [count, random] of [
      [9, undefined],
      [9, seeded(3)],
      [6000, undefined],
    ] as const) {
      const items = Array.from({ length: count }, (_, n) => item(n, n === 4 ? '' : ']}'));
      const text = `[\n${items.join(',\n')}\n]\n`;
      const elements = new JsonElements(false);
      const found: (Piece | ReadError)[] = [];
      const step = random ? 50 : 1_000_000;
      for (let at = 0; at < text.length; at += step) found.push(...elements.push(text.slice(at, at + step)));
      found.push(...elements.end());
      const sound = found.flatMap((one) => ('text' in one && isWhole(one) ? itemsOf([one]) : []));
      expect(sound).toHaveLength(count - 1);
      expect(found.filter((one) => 'message' in one || !isWhole(one))).toHaveLength(1);
    }
  });

  it.each<[string, string, boolean, string]>([
    ['[1, ]', '1:5', false, 'json/expected-value'],
    ['[1]\n 2', '2:2', false, 'json/expected-end'],
    ['window.YTD.a.part0 = [1];;x', '1:27', true, 'json/expected-end'],
    ['<!doctype html><p>', '1:1', false, 'json-list/html'],
    ['"a text"', '1:1', false, 'json-list/none'],
    ['', '1:1', false, 'json-list/none'],
    ['{"a":[1],"b":{}}', '1:1', false, 'json-list/none'],
  ])('reports an error for %j at %s', (text, at, isScript, error) => {
    const errors = split(text, isScript).flatMap((one) => ('message' in one ? [one] : []));
    expect(errors.map((one) => [one.code, `${one.start.line}:${one.start.column}`])).toEqual([[error, at]]);
  });

  it('returns the items of an unclosed list', () => {
    const texts = split('[{"a":1},\n{"b":2},\n{"c"').map((one) => ('text' in one ? one.text : one.message));
    expect(texts).toEqual(['[{"a":1},\n{"b":2}]', '[\n{"c"']);
  });

  it('stops at an unclosed item and after too many broken items', () => {
    const endless = split(`[1,{"a":"${'b'.repeat(4_100_000)}`);
    expect(endless.map((one) => ('code' in one ? one.code : one.text))).toEqual(['[1]', 'json-list/entry-too-long']);
    const broken = split(`[${'{},x,'.repeat(1500)}1]`);
    expect(broken.at(-1)).toMatchObject({ code: 'json-list/too-many-broken' });
    expect(broken.length).toBeLessThan(2100);
  });
});

function isWhole(piece: Piece): boolean {
  try {
    JSON.parse(piece.text);
    return true;
  } catch {
    return false;
  }
}
