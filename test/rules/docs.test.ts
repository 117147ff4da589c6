import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measuredRules } from '../../scripts/docs/measured.ts';
import { cataloguePage, indexSource, rulePage } from '../../scripts/docs/pages.ts';
import { scorePage } from '../../scripts/docs/score-page.ts';
import type { Rule } from '../../src/core/rule/rule.ts';

const folder = new URL('../../rules/', import.meta.url);
const pages = new URL('../../docs/rules/', import.meta.url);
const page = (name: string) => new URL(name, pages).pathname;

const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

// By way of the files, not of the index: the index is one of the things that are generated here.
const rules = await Promise.all(
  ids.map(async (id) => ((await import(`../../rules/${id}.ts`)) as { default: Rule }).default),
);

test('the index lists every rule file', async () => {
  await expect(indexSource(ids)).toMatchFileSnapshot(new URL('index.ts', folder).pathname);
});

test('the catalogue says what the rules say', async () => {
  await expect(cataloguePage(rules)).toMatchFileSnapshot(page('README.md'));
});

test.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s says what the rule says', async (id, rule) => {
  await expect(await rulePage(rule)).toMatchFileSnapshot(page(`${id}.md`));
});

test('the page of the score says what the weights say', async () => {
  await expect(scorePage()).toMatchFileSnapshot(page('score.md'));
});

test('no page is left of a rule that is gone', () => {
  const names = readdirSync(pages).filter((name) => name !== 'README.md' && name !== 'score.md');
  expect(names.filter((name) => !ids.includes(name.slice(0, -'.md'.length)))).toEqual([]);
});

test('no figure is left of a rule that is gone', () => {
  expect(measuredRules.filter((id) => !ids.includes(id))).toEqual([]);
});
