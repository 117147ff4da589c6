import { describe, expect, it } from 'vitest';
import { createPositionLookup } from '../../../src/core/model/line-index.ts';
import { JsonElements, type Piece, type ReadError } from '../../../src/node/input/json-elements.ts';
import { openLongList } from '../../../src/node/input/open-long-list.ts';
import type { OpenedInput } from '../../../src/node/input/opened-input.ts';
import { getReader } from '../../../src/readers/index.ts';
import { type Random, seeded } from '../../readers/random.ts';

const letters = [
  'a',
  'é',
  '日',
  '🍞',
  '"',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  ' ',
  '\u2028',
  '\\"',
];

const word = (random: Random) => Array.from({ length: random.below(12) }, () => random.pick(letters)).join('');

function value(random: Random, depth: number): unknown {
  const kind = random.below(depth > 3 ? 4 : 6);
  if (kind === 0) return random.pick([null, true, false]);
  if (kind === 1) return random.below(1e9) / 100;
  if (kind < 4) return word(random);
  const inner = Array.from({ length: random.below(4) }, () => value(random, depth + 1));
  return kind === 4 ? inner : Object.fromEntries(inner.map((one) => [word(random), one]));
}

/** JSON with any blanks and line ends between its tokens, and escapes where there need be none. */
function written(json: unknown, random: Random): string {
  const text = JSON.stringify(json, null, random.pick([0, 1, 4]));
  const spread = text.replaceAll('\n', random.pick(['\n', '\r\n', '\n\n']));
  return random.chance(0.5) ? spread.replaceAll('é', '\\u00e9').replaceAll('🍞', '\\ud83c\\udf5e') : spread;
}

const wrappers: readonly ((list: string, random: Random) => string)[] = [
  (list) => list,
  (list) => `\r\n ${list}\n`,
  (list, random) => `{"a":${written(value(random, 0), random)},\r\n"orderedItems": ${list}, "posts": [1]}`,
  (list) => `{"@context":["no","list"],"x":{"posts":["nor this"]},"feed":${list}}`,
];

async function* cut(bytes: Uint8Array, random: Random): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const next = at + 1 + random.below(random.chance(0.2) ? 3 : 400);
    yield bytes.subarray(at, next);
    at = next;
  }
}

/** What comes of a text that is handed over in pieces of any size. */
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

/** Whether each piece stands in the file where it says, but for the brackets in the place of commas. */
function expectPlaces(found: readonly (Piece | ReadError)[], text: string): void {
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

describe('a list of JSON that comes piece by piece', () => {
  it('has the items that it has as a whole, wherever it is cut', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = seeded(seed);
      const list = Array.from({ length: random.below(30) }, () => value(random, 0));
      const isScript = random.chance(0.3);
      const json = written(list, random);
      const text = isScript ? ` window.YTD.tweets.part0 = ${json};\n` : random.pick(wrappers)(json, random);
      const found = split(text, isScript, random.chance(0.8) ? random : undefined);
      expect(itemsOf(found), `seed ${seed}`).toEqual(list);
      expect(
        found.filter((one) => 'message' in one),
        `seed ${seed}`,
      ).toEqual([]);
      expectPlaces(found, text);
    }
  });

  it('is decoded whole when its bytes are cut inside a character', async () => {
    const reader = await getReader('json')?.load();
    if (!reader) throw new Error('There is no reader of JSON.');
    for (let seed = 1; seed <= 60; seed++) {
      const random = seeded(seed);
      const list = Array.from({ length: 5 }, () => value(random, 0));
      const text = written(list, random);
      const encoded = Buffer.from(random.chance(0.5) ? `\ufeff${text}` : text);
      const opened: OpenedInput[] = [];
      const file = { shown: 'list.json', bytes: cut(encoded, random), reader };
      for await (const one of openLongList(file)) if ('file' in one) opened.push(one);
      expect(
        opened.flatMap(({ file: { text: piece } }) => JSON.parse(piece) as unknown[]),
        `seed ${seed}`,
      ).toEqual(list);
    }
  });

  it('says once that bytes are no UTF-8', async () => {
    const reader = await getReader('json')?.load();
    if (!reader) throw new Error('There is no reader of JSON.');
    const bytes = Buffer.concat([Buffer.from('["caf'), Buffer.from([0xe9]), Buffer.from('"]')]);
    const notices: (string | undefined)[] = [];
    for await (const one of openLongList({ shown: 'list.json', bytes: cut(bytes, seeded(1)), reader })) {
      if ('file' in one) notices.push(one.notice);
    }
    expect(notices).toEqual(['This file is not valid UTF-8. Invalid bytes were replaced by "\ufffd".']);
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
    ['nothing but has one brace too many', '{"a":1}}'],
    ['sense', '{"a" [,}'],
  ])('loses no other item when one lacks %s', (_, bad) => {
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

  it('finds those behind one that has lost the brackets at its end', () => {
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
    const troubles = split(text, isScript).flatMap((one) => ('message' in one ? [one] : []));
    expect(troubles.map((one) => [one.code, `${one.start.line}:${one.start.column}`])).toEqual([[error, at]]);
  });

  it('gives out what there is of a list without an end', () => {
    const texts = split('[{"a":1},\n{"b":2},\n{"c"').map((one) => ('text' in one ? one.text : one.message));
    expect(texts).toEqual(['[{"a":1},\n{"b":2}]', '[\n{"c"']);
  });

  it('stops at an item that has no end, and at too many that are broken', () => {
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
