import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { normalizeSpelling } from '../src/nlp/spelling.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url));

const files = ['nlp', 'signals'].flatMap((layer) =>
  readdirSync(join(source, layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(layer, name)),
);

/** Returns the words of each set in a file, as written. */
const setsIn = (file: string): string[][] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/\bwordSet\(\s*([`'"])([^`]*?)\1,?\s*\)/gu)].map(
    ([, , words = '']) => words.trim().split(/\s+/u),
  );

const sets = files.flatMap((file) => setsIn(file).map((words): [string, string[]] => [`${file}: ${words[0]}`, words]));

it('finds the word sets', () => {
  expect(sets.length).toBeGreaterThan(50);
});

it.each(sets)('%s … is sorted and has no duplicates', (_, words) => {
  expect(words).toEqual([...new Set(words)].sort());
});

/** Returns the phrase lists of a file, which have each entry on its own line. */
const listsIn = (file: string): string[][] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/\[\n((?:\s*(?:'.*'|".*"),\n)+)/gu)].map(([, lines = '']) =>
    lines
      .trim()
      .split('\n')
      .map((line) => line.trim().slice(1, -2)),
  );

const lists = files.flatMap((file) => listsIn(file).map((list): [string, string[]] => [`${file}: ${list[0]}`, list]));

it('finds the phrase lists', () => {
  expect(lists.length).toBeGreaterThan(80);
});

it.each(lists)('%s … is sorted and has no duplicates', (_, list) => {
  expect(list).toEqual([...new Set(list)].sort());
});

it('no list contains a spelling that is normalized before matching', () => {
  const listed = [...sets, ...lists].flatMap(([, entries]) => entries);
  const words = listed.flatMap((entry) => entry.split(/[^\p{L}']+/u));
  expect(words.length).toBeGreaterThan(5_000);
  expect(words.filter((word) => normalizeSpelling(word) !== word)).toEqual([]);
});

it('no choice repeats a word', () => {
  const choices = lists.flatMap(([, list]) => list.flatMap((entry) => entry.match(/\([^()]*\)/gu) ?? []));
  const twice = choices.filter((choice) => {
    const words = choice.slice(1, -1).split('|');
    return new Set(words).size < words.length;
  });
  expect(twice).toEqual([]);
});
