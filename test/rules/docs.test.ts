import { readdirSync } from 'node:fs';
import { Ajv, type AnySchemaObject } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { configJsonSchema } from '../../scripts/build/config-schema.ts';
import { measuredRules } from '../../scripts/docs/measured.ts';
import { cataloguePage, indexSource, rulePage } from '../../scripts/docs/pages.ts';
import { scorePage } from '../../scripts/docs/score-page.ts';
import { checkLayers, presetLayer } from '../../src/core/config/resolve.ts';
import { configSchema } from '../../src/core/config/schema.ts';
import type { Rule } from '../../src/core/rule/rule.ts';

const folder = new URL('../../rules/', import.meta.url);
const pages = new URL('../../docs/rules/', import.meta.url);
const page = (name: string) => new URL(name, pages).pathname;

const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

// Imports the files, not the index, because the index is generated here.
const rules = await Promise.all(
  ids.map(async (id) => ((await import(`../../rules/${id}.ts`)) as { default: Rule }).default),
);

const isValidConfig = new Ajv({ strict: false, formats: fullFormats }).compile(
  configJsonSchema(rules) as AnySchemaObject,
);

test('the index lists every rule file', async () => {
  await expect(indexSource(ids)).toMatchFileSnapshot(new URL('index.ts', folder).pathname);
});

test('the index of the pages is up to date', async () => {
  await expect(cataloguePage(rules)).toMatchFileSnapshot(page('README.md'));
});

test.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s is up to date', async (id, rule) => {
  await expect(await rulePage(rule)).toMatchFileSnapshot(page(`${id}.md`));
});

test.each(rules.map((rule) => [rule.id, rule] as const))(
  'the snippets of %s are valid configurations',
  async (id, rule) => {
    const snippets = [...(await rulePage(rule)).matchAll(/^```yaml sincerity\.config\.yaml\n(.*?)^```$/gmsu)];
    expect(snippets).not.toEqual([]);
    for (const [, snippet = ''] of snippets) {
      const config = v.parse(configSchema, parse(snippet));
      expect(Object.keys(config.rules ?? {})).toEqual([id]);
      expect(isValidConfig(config), JSON.stringify(isValidConfig.errors)).toBe(true);
      checkLayers([presetLayer('all', rules), { origin: `docs/rules/${id}.md`, rules: config.rules }], rules);
    }
  },
);

test('the page of the score is up to date', async () => {
  await expect(scorePage()).toMatchFileSnapshot(page('score.md'));
});

test('every page belongs to a rule', () => {
  const names = readdirSync(pages).filter((name) => name !== 'README.md' && name !== 'score.md');
  expect(names.filter((name) => !ids.includes(name.slice(0, -'.md'.length)))).toEqual([]);
});

test('every measured figure belongs to a rule', () => {
  expect(measuredRules.filter((id) => !ids.includes(id))).toEqual([]);
});
