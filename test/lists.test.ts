import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { spelled } from '../src/nlp/spelling.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url));

const files = ['nlp', 'signals'].flatMap((layer) =>
  readdirSync(join(source, layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(layer, name)),
);

/** The words of each set in a file, as written. */
const setsIn = (file: string): string[][] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/\bwordSet\(\s*([`'"])([^`]*?)\1,?\s*\)/gu)].map(
    ([, , words = '']) => words.trim().split(/\s+/u),
  );

const sets = files.flatMap((file) => setsIn(file).map((words): [string, string[]] => [`${file}: ${words[0]}`, words]));

it('finds the word sets', () => {
  expect(sets.length).toBeGreaterThan(50);
});

it.each(sets)('%s … is sorted, and has each word once', (_, words) => {
  expect(words).toEqual([...new Set(words)].sort());
});

/** The entries of the phrase lists in a file: what stands alone on a line. */
const entriesIn = (file: string): string[] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/^ +(['"])(.+)\1,$/gmu)].map(([, , entry = '']) => entry);

it('no list waits for a spelling that is put right before it is looked up', () => {
  const words = files.flatMap((file) => [
    ...setsIn(file).flat(),
    ...entriesIn(file).flatMap((entry) => entry.split(/[^\p{L}']+/u)),
  ]);
  expect(words.length).toBeGreaterThan(5_000);
  expect(words.filter((word) => spelled(word) !== word)).toEqual([]);
});
