import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { type ObjectSchema, reportSchema } from '../../scripts/build/report-schema.ts';
import { reportPage } from '../../scripts/docs/report-page.ts';
import type { Environment, Report } from '../../src/core/model/report.ts';
import { lintFiles } from '../../src/index.ts';
import json from '../../src/reporters/json.ts';
import ndjson from '../../src/reporters/ndjson.ts';
import { cannedReport, joined } from './canned-report.ts';

type Definition = keyof typeof reportSchema.$defs;

const environment: Environment = { color: false, width: 80, unicode: true, quiet: false };
const ajv = new Ajv2020({ allErrors: true }).addSchema(reportSchema, 'report');

/** Returns the errors of a value, with the path of each. */
function validate(definition: Definition, value: unknown): string[] {
  const isValid = ajv.compile({ $ref: `report#/$defs/${definition}` });
  isValid(value);
  return (isValid.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

const reports: readonly [name: string, report: () => Promise<Report>][] = [
  ['the canned report', async () => cannedReport],
  ['fixtures/demo', () => lintFiles(['fixtures/demo'])],
  ['fixtures/feeds', () => lintFiles(['fixtures/feeds'])],
  ['a missing file', () => lintFiles(['fixtures/missing.md'])],
];

const canned = JSON.parse(joined(json.format(cannedReport, environment)));

/** Collects the keys of each definition that occur in a value. */
function collectKeys(value: unknown, { $ref, anyOf, items, properties }: SchemaLike, found: Map<string, Set<string>>) {
  if ($ref) {
    const name = $ref.slice('#/$defs/'.length);
    const keys = found.get(name) ?? new Set();
    found.set(name, keys);
    const definition: ObjectSchema = reportSchema.$defs[name as Definition];
    for (const key of Object.keys(value ?? {})) keys.add(key);
    collectKeys(value, definition, found);
  }
  for (const node of value === null ? [] : (anyOf ?? [])) collectKeys(value, node, found);
  if (items && Array.isArray(value)) for (const item of value) collectKeys(item, items, found);
  for (const [key, inner] of Object.entries(properties ? (value ?? {}) : {})) {
    const node = properties?.[key];
    if (node) collectKeys(inner, node, found);
  }
}

type SchemaLike = Partial<ObjectSchema>;

describe.each(reports)('the report of %s', (_, load) => {
  it('matches the schema', async () => {
    const report = JSON.parse(joined(json.format(await load(), environment)));
    expect(validate('report', report)).toEqual([]);
  });

  it('matches the schema if it is limited to feeds', async () => {
    const report = JSON.parse(joined(json.format(await load(), { ...environment, only: 'feeds' })));
    expect(validate('report', report)).toEqual([]);
  });

  it('matches the schema line by line as NDJSON', async () => {
    const lines = joined(ndjson.format(await load(), environment))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(validate(`${line.type}Line` as Definition, line)).toEqual([]);
  });
});

describe('the schema of the report', () => {
  it('is a valid schema that accepts reports and lines at its root', () => {
    expect(ajv.validateSchema(reportSchema)).toBe(true);
    const isValid = ajv.compile({ $ref: 'report' });
    expect(isValid(canned)).toBe(true);
    expect(isValid({ type: 'post', ...canned.posts[0] })).toBe(true);
    expect(isValid({ type: 'comment', ...canned.posts[0] })).toBe(false);
  });

  it('rejects a key that it does not describe', () => {
    expect(validate('report', { ...canned, mood: 'calm' })).toHaveLength(1);
    expect(validate('post', { ...canned.posts[0], mood: 'calm' })).toHaveLength(1);
  });

  it('rejects a report without a required key', () => {
    const { summary: _, ...rest } = canned;
    expect(validate('report', rest)).toHaveLength(1);
  });

  it('describes every key', () => {
    for (const [name, { description, properties }] of Object.entries<ObjectSchema>(reportSchema.$defs)) {
      expect([name, description]).toEqual([name, expect.any(String)]);
      for (const [key, node] of Object.entries(properties))
        expect([name, key, node.description]).toEqual([name, key, expect.any(String)]);
    }
  });

  it('has no key that reports do not have, and lists keys in the order of the report', async () => {
    const found = new Map<string, Set<string>>();
    for (const [, load] of reports) {
      const report = JSON.parse(joined(json.format(await load(), environment)));
      collectKeys(report, { $ref: '#/$defs/report' }, found);
    }
    const definitions = Object.entries<ObjectSchema>(reportSchema.$defs).filter(([name]) => !name.endsWith('Line'));
    for (const [name, { properties }] of definitions) {
      const keys = Object.keys(properties);
      expect([name, keys.filter((key) => !found.get(name)?.has(key))]).toEqual([name, []]);
    }
    expect(Object.keys(canned)).toEqual(Object.keys(reportSchema.$defs.report.properties));
    for (const post of canned.posts) expect(Object.keys(post)).toEqual(inOrder('post', post));
    for (const each of canned.diagnostics) expect(Object.keys(each)).toEqual(inOrder('diagnostic', each));
    for (const each of canned.feeds) expect(Object.keys(each)).toEqual(inOrder('feed', each));
  });
});

const inOrder = (name: Definition, value: object): string[] =>
  Object.keys(reportSchema.$defs[name].properties).filter((key) => key in value);

test('docs/json-report.md describes the schema', async () => {
  await expect(reportPage()).toMatchFileSnapshot('../../docs/json-report.md');
});
