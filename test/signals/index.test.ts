import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { loadTags } from '../../src/nlp/tags.ts';
import * as signals from '../../src/signals/index.ts';
import type { Evidence } from '../../src/signals/shared/evidence.ts';
import { docOf } from '../posts.ts';

beforeAll(loadTags);

const doc = docOf(
  `We are thrilled to announce our best sale ever! Our hearts go out to everyone hit by the flood. Use code DRY for 20% off.
"Best soup I have ever had" – Karen. Hurry, tag a friend, and shop now 👉 https://example.org #ad. Stay tuned!`,
);

it.each(Object.entries(signals))('%s returns spans of words', (_, signal) => {
  for (const { start, end, clauses } of signal(doc) as readonly Evidence[]) {
    expect(doc.text.slice(start, end)).not.toBe('');
    for (const clause of clauses) expect(doc.clauses[clause]).toBeDefined();
  }
});

it('the post of this test has evidence for most signals', () => {
  const seen = Object.entries(signals).flatMap(([name, signal]) => (signal(doc).length > 0 ? [name] : []));
  expect(seen).toEqual(expect.arrayContaining(['crisisSales', 'disclosures', 'formulas', 'testimonialSales']));
});

it('each export has a one-line comment', () => {
  const source = readFileSync(new URL('../../src/signals/index.ts', import.meta.url), 'utf8');
  const bare = [...source.matchAll(/(.*)\n(export .*)/gu)].filter(
    ([, above = '']) => !/^\/\*\* .*\. \*\/$/u.test(above),
  );
  expect(bare.map(([, , line]) => line)).toEqual([]);
});
