import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkLayers, type Layer, presetLayer, resolveSettings } from '../../../src/core/config/resolve.ts';
import { type Config, configSchema } from '../../../src/core/config/schema.ts';
import type { Severity } from '../../../src/core/model/severity.ts';
import { defineRule, type Rule } from '../../../src/core/rule/rule.ts';

function rule(id: string, presets: { recommended?: Severity; strict?: Severity }): Rule {
  return defineRule({
    id,
    group: 'form',
    summary: 'A rule.',
    why: 'To test.',
    advice: 'Go on.',
    sources: [],
    since: '0.1.0',
    presets,
    messages: { found: 'Found.' },
    options: v.strictObject({
      most: v.optional(v.number(), 3),
      allow: v.optional(v.array(v.string()), []),
    }),
    examples: { bad: [], good: [] },
    *check() {},
  });
}

const rules = [
  rule('loud', { recommended: 'warning', strict: 'error' }),
  rule('vague', { strict: 'warning' }),
  rule('shy', {}),
];

const layer = (origin: string, config: Config): Layer => ({ origin, ...v.parse(configSchema, config) });

const severities = (layers: readonly Layer[], path = '/drafts/a.md') =>
  Object.fromEntries(
    resolveSettings(layers, rules, path).settings.rules.map(({ rule: { id }, severity }) => [id, severity]),
  );

describe('presets', () => {
  it.each([
    ['recommended', { loud: 'warning' }],
    ['strict', { loud: 'error', vague: 'warning' }],
    ['all', { loud: 'warning', vague: 'warning', shy: 'info' }],
  ] as const)('takes the severities of %s from the rules', (preset, expected) => {
    expect(severities([presetLayer(preset, rules)])).toEqual(expected);
  });

  it('replaces an earlier preset by a later one, including rules that it turns off', () => {
    expect(severities([presetLayer('strict', rules), presetLayer('recommended', rules)])).toEqual({ loud: 'warning' });
  });
});

describe('layers', () => {
  const base = presetLayer('recommended', rules);

  it('lets the last layer win, key by key, and returns the origin of each value', () => {
    const { settings, origins } = resolveSettings(
      [
        base,
        layer('shared.yaml', {
          account: {
            name: 'Harbour Cycles',
            kind: 'nonprofit',
            acronyms: ['BMX'],
            jurisdiction: 'uk',
            sensitive: true,
            campaigns: [{ name: 'spring', from: '2026-03-20', to: '2026-03-29' }],
          },
          brands: ['Harbour', 'HC'],
          columns: { text: 'Caption', date: 'When' },
          platform: 'instagram',
        }),
        layer('own.yaml', {
          account: 'Joan',
          brands: ['Joan'],
          columns: { text: 'Copy' },
          language: 'en-GB',
          dates: 'day-first',
          rules: { vague: ['info', { most: 1 }] },
        }),
      ],
      rules,
      '/drafts/a.md',
    );
    expect(settings).toMatchObject({
      profile: {
        kind: 'nonprofit',
        brands: ['joan'],
        acronyms: ['BMX'],
        jurisdiction: 'uk',
        sensitive: true,
        campaigns: [{ name: 'spring', from: '2026-03-20', to: '2026-03-29' }],
      },
      account: 'Joan',
      platform: 'instagram',
      language: 'en-GB',
      dates: 'day-first',
      columns: { text: 'Copy', date: 'When' },
    });
    expect(settings.rules.map(({ rule: { id }, severity, options }) => [id, severity, options])).toEqual([
      ['loud', 'warning', { most: 3, allow: [] }],
      ['vague', 'info', { most: 1, allow: [] }],
    ]);
    expect(settings.ruleIds).toEqual(new Set(['loud', 'vague', 'shy']));
    expect(Object.fromEntries(origins)).toEqual({
      'rules.loud': 'preset recommended',
      'rules.vague': 'own.yaml',
      'rules.vague.options': 'own.yaml',
      'rules.shy': 'preset recommended',
      'account.name': 'own.yaml',
      'account.kind': 'shared.yaml',
      'account.acronyms': 'shared.yaml',
      'account.jurisdiction': 'shared.yaml',
      'account.sensitive': 'shared.yaml',
      'account.campaigns': 'shared.yaml',
      brands: 'own.yaml',
      'columns.text': 'own.yaml',
      'columns.date': 'shared.yaml',
      platform: 'shared.yaml',
      language: 'own.yaml',
      dates: 'own.yaml',
    });
  });

  it('returns the defaults if nothing is configured', () => {
    const { settings } = resolveSettings([base], rules, '/a.md');
    expect(settings.profile).toEqual({ kind: 'business', brands: [], acronyms: [] });
    expect(Object.keys(settings).sort()).toEqual([
      'allow',
      'feedRules',
      'feeds',
      'profile',
      'ruleIds',
      'rules',
      'suppressions',
    ]);
  });

  it('parses phrases, brands and the window of posts once, when the configuration is read', () => {
    const config = layer('a', { allow: ['so'], brands: ['Harbour'], feeds: { window: '30d' } });
    const { settings } = resolveSettings([base, config], rules, '/a.md');
    expect(settings).toMatchObject({
      allow: [{ phrase: 'so' }],
      profile: { brands: ['harbour'] },
      feeds: { groupBy: ['account', 'platform'], window: { days: 30 } },
    });
  });

  it('keeps earlier options if only the severity changes, and replaces options as a whole', () => {
    const first: Layer = { origin: 'first', rules: { loud: ['error', { most: 1, allow: ['so'] }] } };
    const options = (setting: NonNullable<Layer['rules']>[string]) =>
      resolveSettings([base, first, { origin: 'second', rules: { loud: setting } }], rules, '/a.md').settings.rules[0]
        ?.options;
    expect(options('info')).toEqual({ most: 1, allow: ['so'] });
    expect(options(['info', { most: 9 }])).toEqual({ most: 9, allow: [] });
  });

  it('replaces lists as a whole, and lets a later layer reset a flag', () => {
    const first: Layer = {
      origin: 'first',
      account: { sensitive: true, campaigns: [{ name: 'spring', from: '2026-03-20', to: '2026-03-29' }] },
    };
    const second: Layer = { origin: 'second', account: { sensitive: false, campaigns: [] } };
    const { settings, origins } = resolveSettings([base, first, second], rules, '/a.md');
    expect(settings.profile).toEqual({ kind: 'business', brands: [], acronyms: [], sensitive: false, campaigns: [] });
    expect(origins.get('account.sensitive')).toBe('second');
  });

  it('applies an override only to the files that it names', () => {
    const override: Layer = {
      origin: 'o',
      applies: (path) => path.endsWith('.csv'),
      rules: { loud: 'off', shy: 'info' },
    };
    expect(severities([base, override], '/a.csv')).toEqual({ shy: 'info' });
    expect(severities([base, override], '/a.md')).toEqual({ loud: 'warning' });
  });

  it('ignores undefined values', () => {
    const blank = { origin: 'blank', brands: undefined, account: { kind: undefined } } as unknown as Layer;
    const { settings, origins } = resolveSettings(
      [layer('a', { brands: ['A'], account: { kind: 'news' } }), blank],
      rules,
      '/',
    );
    expect(settings.profile).toEqual({ kind: 'news', brands: ['a'], acronyms: [] });
    expect(origins.get('brands')).toBe('a');
  });
});

describe('checkLayers', () => {
  const base = presetLayer('recommended', rules);

  it.each<[string, Layer[], { code: string; at: string; message?: string; hint?: string }]>([
    [
      'an unknown rule',
      [base, { origin: 'x.yaml', rules: { lod: 'off' } }],
      { code: 'config/unknown-rule', hint: 'Did you mean "loud"?', at: 'x.yaml' },
    ],
    [
      'an unknown rule that resembles none',
      [base, { origin: 'x.yaml', rules: { 'grammar-police': 'off' } }],
      { code: 'config/unknown-rule', hint: '`sincerity rules` lists all rules.', at: 'x.yaml' },
    ],
    [
      'an unknown option',
      [base, { origin: 'x.yaml', rules: { loud: ['error', { mst: 1 }] } }],
      { code: 'config/invalid-options', hint: 'Did you mean "most"?', at: 'x.yaml' },
    ],
    [
      'an option of the wrong type, even in an override and for a rule that is off',
      [base, { origin: 'x.yaml overrides[0]', applies: () => false, rules: { shy: ['off', { most: 'many' }] } }],
      {
        code: 'config/invalid-options',
        message: 'Invalid options of "shy": Expected "most" to be a number, but it is "many".',
        at: 'x.yaml overrides[0]',
      },
    ],
    [
      'a configuration that turns all rules off',
      [base, { origin: 'x.yaml', rules: { loud: 'off' } }],
      {
        code: 'config/no-rule',
        at: 'x.yaml',
      },
    ],
  ])('rejects %s', (_, layers, expected) => {
    expect(() => checkLayers(layers, rules)).toThrow(expect.objectContaining(expected));
  });

  it('accepts a configuration whose only enabled rule is in an override', () => {
    const layers: Layer[] = [{ origin: 'a' }, { origin: 'b', applies: () => false, rules: { loud: 'info' } }];
    expect(() => checkLayers(layers, rules)).not.toThrow();
    expect(severities(layers)).toEqual({});
  });
});
