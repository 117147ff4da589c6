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
    'The keys are name, kind, acronyms, jurisdiction, sensitive, campaigns.',
  ],
  [
    { account: { kind: 'buisness' } },
    '"account.kind" should be "business", "nonprofit", "personal", "public-body", "news", "marketplace" or "creator", not "buisness".',
    'Did you mean "business"?',
  ],
  [{ account: { jurisdiction: 'eu' } }, '"account.jurisdiction" should be "uk" or "us", not "eu".', undefined],
  [
    { account: { jurisdiction: 'usa' } },
    '"account.jurisdiction" should be "uk" or "us", not "usa".',
    'Did you mean "us"?',
  ],
  [{ account: { sensitive: 'yes' } }, '"account.sensitive" should be true or false, not "yes".', undefined],
  [
    { account: { campaigns: { name: 'spring', from: '2026-03-20', to: '2026-03-29' } } },
    '"account.campaigns" should be a list, not an object.',
    undefined,
  ],
  [
    { account: { campaigns: [{ name: 'spring', from: '2026-03-20' }] } },
    '"account.campaigns[0].to" is missing.',
    undefined,
  ],
  [
    { account: { campaigns: [{ name: 'spring', from: '2026-03-20', until: '2026-03-29' }] } },
    '"account.campaigns[0].to" is missing.',
    undefined,
  ],
  [
    { account: { campaigns: [{ name: 'spring', from: '2026-03-29', to: '2026-03-20' }] } },
    '"account.campaigns[0].to" should be no earlier than the day that it begins, not "2026-03-20".',
    undefined,
  ],
  [
    { overrides: [{ files: 'a', account: { campaigns: [{ name: 'spring', from: '20 March', to: '2026-03-29' }] } }] },
    '"overrides[0].account.campaigns[0].from" should be a day, such as 2026-11-23, not "20 March".',
    undefined,
  ],
  [
    { account: { campaigns: [{ name: 'spring', from: '2026-02-20', to: '2026-02-30' }] } },
    '"account.campaigns[0].to" should be a day, such as 2026-11-23, not "2026-02-30".',
    undefined,
  ],
  [{ account: 5 }, '"account" should be a text or an object, not 5.', undefined],
  [{ brands: 'Acme' }, '"brands" should be a list, not "Acme".', undefined],
  [{ brands: [true] }, '"brands[0]" should be a text, not true.', undefined],
  [{ extends: 3 }, '"extends" should be a text or a list, not 3.', undefined],
  [{ extends: ['strict', null] }, '"extends[1]" should be a text, not null.', undefined],
  [
    { rules: { shouting: 'warn' } },
    '"rules.shouting" should be "off", "error", "warning", "info" or a list, not "warn".',
    'Did you mean "warning"?',
  ],
  [
    { rules: { shouting: ['eror', {}] } },
    '"rules.shouting[0]" should be "off", "error", "warning" or "info", not "eror".',
    'Did you mean "error"?',
  ],
  [
    { rules: { shouting: { severity: 'off' } } },
    '"rules.shouting" should be "off", "error", "warning", "info" or a list, not an object.',
    undefined,
  ],
  [{ overrides: [{ rules: {} }] }, '"overrides[0].files" is missing.', undefined],
  [
    { overrides: [{ files: '*.md', extends: 'all' }] },
    'There is no key "overrides[0].extends".',
    'The keys are files, rules, brands, account, platform, language, allow, suppressions, dates, feeds, columns.',
  ],
  [[], 'It should be an object, not a list.', undefined],
  ['recommended', 'It should be an object, not "recommended".', undefined],
  [{ language: 'x'.repeat(60).split('') }, '"language" should be a text, not a list.', undefined],
  [{ columns: ['text'.repeat(20)] }, `"columns" should be an object, not a list.`, undefined],
  [{ brands: 'b'.repeat(50) }, `"brands" should be a list, not "${'b'.repeat(39)}…".`, undefined],
])('%j is refused in plain words', (value, message, hint) => {
  expect(validate(configSchema, value)).toMatchObject({ complaint: { message, hint } });
});

it.each<[v.GenericSchema, unknown, string]>([
  [v.strictObject({ most: v.pipe(v.number(), v.minValue(2)) }), { most: 1 }, '"most" should be at least 2, not 1.'],
  [v.strictObject({ most: v.pipe(v.number(), v.maxValue(2)) }), { most: 3 }, '"most" should be at most 2, not 3.'],
  [
    v.strictObject({ most: v.pipe(v.number(), v.integer()) }),
    { most: 1.5 },
    '"most" should be a whole number, not 1.5.',
  ],
  [
    v.strictObject({ words: v.pipe(v.string(), v.minLength(2)) }),
    { words: 'a' },
    '"words" should be at least 2 long, not "a".',
  ],
  [
    v.strictObject({ words: v.pipe(v.string(), v.maxLength(1)) }),
    { words: 'ab' },
    '"words" should be at most 1 long, not "ab".',
  ],
  [v.strictObject({ words: v.pipe(v.string(), v.nonEmpty()) }), { words: '' }, '"words" should be filled in, not "".'],
  [
    v.strictObject({ date: v.pipe(v.string(), v.isoTime()) }),
    { date: 'May' },
    '"date" should be something else, not "May".',
  ],
  [v.strictObject({ on: v.boolean() }), { on: 'yes' }, '"on" should be true or false, not "yes".'],
  [v.strictObject({}), { on: 1 }, 'There is no key "on".'],
])('options that a rule does not take are refused in plain words', (schema, value, message) => {
  expect(validate(schema, value)).toMatchObject({ complaint: { message } });
});

it('a value that fits comes back as the schema reads it', () => {
  expect(validate(v.strictObject({ most: v.optional(v.number(), 3) }), {})).toEqual({ output: { most: 3 } });
});

it('a key path reads as one would write it', () => {
  expect(formatKeyPath(['overrides', 0, 'account', 'kind'])).toBe('overrides[0].account.kind');
});

it('options are described by their schema: what they take, their default, what they are for', () => {
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
