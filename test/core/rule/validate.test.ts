import * as v from 'valibot';
import { expect, it } from 'vitest';
import { configSchema } from '../../../src/core/config/schema.ts';
import { listOptions } from '../../../src/core/rule/schema-introspection.ts';
import { formatKeyPath, validate } from '../../../src/core/rule/validate.ts';

it.each<[unknown, string, string | undefined]>([
  [{ rulez: {} }, 'There is no key "rulez".', 'Did you mean "rules"?'],
  [{ extend: 'strict' }, 'There is no key "extend".', 'Did you mean "extends"?'],
  [{ account: { knd: 'business' } }, 'There is no key "account.knd".', 'Did you mean "kind"?'],
  [
    { account: { zebra: 1 } },
    'There is no key "account.zebra".',
    'Valid keys: name, kind, acronyms, jurisdiction, sensitive, campaigns.',
  ],
  [
    { account: { kind: 'buisness' } },
    'Expected "account.kind" to be "business", "nonprofit", "personal", "public-body", "news", "marketplace" or "creator", but it is "buisness".',
    'Did you mean "business"?',
  ],
  [
    { account: { jurisdiction: 'eu' } },
    'Expected "account.jurisdiction" to be "uk" or "us", but it is "eu".',
    undefined,
  ],
  [
    { account: { jurisdiction: 'usa' } },
    'Expected "account.jurisdiction" to be "uk" or "us", but it is "usa".',
    'Did you mean "us"?',
  ],
  [{ account: { sensitive: 'yes' } }, 'Expected "account.sensitive" to be true or false, but it is "yes".', undefined],
  [
    { account: { campaigns: { name: 'spring', from: '2026-03-20', to: '2026-03-29' } } },
    'Expected "account.campaigns" to be a list, but it is an object.',
    undefined,
  ],
  [
    { account: { campaigns: [{ name: 'spring', from: '2026-03-20' }] } },
    'Missing key "account.campaigns[0].to".',
    undefined,
  ],
  [
    { account: { campaigns: [{ name: 'spring', from: '2026-03-20', until: '2026-03-29' }] } },
    'Missing key "account.campaigns[0].to".',
    undefined,
  ],
  [
    { account: { campaigns: [{ name: 'spring', from: '2026-03-29', to: '2026-03-20' }] } },
    'Expected "account.campaigns[0].to" to be on or after "from", but it is "2026-03-20".',
    undefined,
  ],
  [
    { overrides: [{ files: 'a', account: { campaigns: [{ name: 'spring', from: '20 March', to: '2026-03-29' }] } }] },
    'Expected "overrides[0].account.campaigns[0].from" to be a date such as 2026-11-23, but it is "20 March".',
    undefined,
  ],
  [
    { account: { campaigns: [{ name: 'spring', from: '2026-02-20', to: '2026-02-30' }] } },
    'Expected "account.campaigns[0].to" to be a date such as 2026-11-23, but it is "2026-02-30".',
    undefined,
  ],
  [{ account: 5 }, 'Expected "account" to be a string or an object, but it is 5.', undefined],
  [{ brands: 'Acme' }, 'Expected "brands" to be a list, but it is "Acme".', undefined],
  [{ brands: [true] }, 'Expected "brands[0]" to be a string, but it is true.', undefined],
  [{ extends: 3 }, 'Expected "extends" to be a string or a list, but it is 3.', undefined],
  [{ extends: ['strict', null] }, 'Expected "extends[1]" to be a string, but it is null.', undefined],
  [
    { rules: { shouting: 'warn' } },
    'Expected "rules.shouting" to be "off", "error", "warning", "info" or a list, but it is "warn".',
    'Did you mean "warning"?',
  ],
  [
    { rules: { shouting: ['eror', {}] } },
    'Expected "rules.shouting[0]" to be "off", "error", "warning" or "info", but it is "eror".',
    'Did you mean "error"?',
  ],
  [
    { rules: { shouting: { severity: 'off' } } },
    'Expected "rules.shouting" to be "off", "error", "warning", "info" or a list, but it is an object.',
    undefined,
  ],
  [{ overrides: [{ rules: {} }] }, 'Missing key "overrides[0].files".', undefined],
  [
    { overrides: [{ files: '*.md', extends: 'all' }] },
    'There is no key "overrides[0].extends".',
    'Valid keys: files, account, brands, platform, language, dates, columns, feeds, allow, suppressions, rules.',
  ],
  [[], 'Expected the value to be an object, but it is a list.', undefined],
  ['recommended', 'Expected the value to be an object, but it is "recommended".', undefined],
  [{ language: 'x'.repeat(60).split('') }, 'Expected "language" to be a string, but it is a list.', undefined],
  [{ columns: ['text'.repeat(20)] }, `Expected "columns" to be an object, but it is a list.`, undefined],
  [{ brands: 'b'.repeat(50) }, `Expected "brands" to be a list, but it is "${'b'.repeat(39)}…".`, undefined],
])('validate rejects %j with a message and a hint', (value, message, hint) => {
  expect(validate(configSchema, value)).toMatchObject({ error: { message, hint } });
});

it.each<[v.GenericSchema, unknown, string]>([
  [
    v.strictObject({ most: v.pipe(v.number(), v.minValue(2)) }),
    { most: 1 },
    'Expected "most" to be at least 2, but it is 1.',
  ],
  [
    v.strictObject({ most: v.pipe(v.number(), v.maxValue(2)) }),
    { most: 3 },
    'Expected "most" to be at most 2, but it is 3.',
  ],
  [
    v.strictObject({ most: v.pipe(v.number(), v.integer()) }),
    { most: 1.5 },
    'Expected "most" to be an integer, but it is 1.5.',
  ],
  [
    v.strictObject({ words: v.pipe(v.string(), v.minLength(2)) }),
    { words: 'a' },
    'Expected "words" to be at least 2 long, but it is "a".',
  ],
  [
    v.strictObject({ words: v.pipe(v.string(), v.maxLength(1)) }),
    { words: 'ab' },
    'Expected "words" to be at most 1 long, but it is "ab".',
  ],
  [
    v.strictObject({ words: v.pipe(v.string(), v.nonEmpty()) }),
    { words: '' },
    'Expected "words" to be non-empty, but it is "".',
  ],
  [
    v.strictObject({ date: v.pipe(v.string(), v.isoTime()) }),
    { date: 'May' },
    'Expected "date" to be valid, but it is "May".',
  ],
  [v.strictObject({ on: v.boolean() }), { on: 'yes' }, 'Expected "on" to be true or false, but it is "yes".'],
  [v.strictObject({}), { on: 1 }, 'There is no key "on".'],
])('validate rejects invalid options with a message: %#', (schema, value, message) => {
  expect(validate(schema, value)).toMatchObject({ error: { message } });
});

it('validate returns the output of the schema for a valid value', () => {
  expect(validate(v.strictObject({ most: v.optional(v.number(), 3) }), {})).toEqual({ output: { most: 3 } });
});

it('formatKeyPath returns a JavaScript property path', () => {
  expect(formatKeyPath(['overrides', 0, 'account', 'kind'])).toBe('overrides[0].account.kind');
});

it('listOptions returns the type, the default and the description of each option', () => {
  const options = v.strictObject({
    most: v.optional(v.pipe(v.number(), v.description('How many are fine.')), 3),
    allow: v.pipe(v.optional(v.array(v.string()), []), v.description('Words to allow.')),
    tone: v.optional(v.picklist(['mild', 'strict']), 'mild'),
  });
  expect(listOptions({ options })).toEqual([
    { name: 'most', takes: 'a number', default: 3, description: 'How many are fine.' },
    { name: 'allow', takes: 'a list', default: [], description: 'Words to allow.' },
    { name: 'tone', takes: '"mild" or "strict"', default: 'mild', description: '' },
  ]);
  expect(listOptions({ options: v.strictObject({ terms: v.array(v.string()) }) })).toEqual([
    { name: 'terms', takes: 'a list', default: undefined, description: '' },
  ]);
});
