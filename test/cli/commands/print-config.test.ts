import { describe, expect, it } from 'vitest';
import { folder, sincerity } from '../command-line.ts';

describe('print-config', () => {
  const cwd = folder({
    'sincerity.config.yaml':
      'extends: ["./house/base.yaml", strict]\nbrands: [Harbour]\ncolumns: { text: Caption }\nignores: ["old/"]\n' +
      'overrides:\n  - files: "drafts/*.md"\n    account: { name: Joan }\n    rules: { shouting: [info, { marks: 5 }], bare-link: "off" }\n',
    'house/base.yaml':
      'account:\n  kind: nonprofit\n  jurisdiction: uk\n  sensitive: true\n  campaigns:\n' +
      '    - { name: spring, from: 2026-03-20, to: 2026-03-29 }\nlanguage: en\nfeeds: { window: 30d }\n',
  });

  it('prints each value with its origin', async () => {
    const { code, stdout } = await sincerity(['print-config', 'drafts/a.md', '--format', 'json'], { cwd });
    const { settings, ...head } = JSON.parse(stdout);
    expect(head).toEqual({ file: 'drafts/a.md', config: 'sincerity.config.yaml', ignored: false });
    expect(settings).toMatchObject({
      'account.name': { value: 'Joan', from: 'sincerity.config.yaml overrides[0]' },
      'account.kind': { value: 'nonprofit', from: 'house/base.yaml' },
      'account.acronyms': { value: [], from: 'default' },
      'account.jurisdiction': { value: 'uk', from: 'house/base.yaml' },
      'account.sensitive': { value: true, from: 'house/base.yaml' },
      'account.campaigns': {
        value: [{ name: 'spring', from: '2026-03-20', to: '2026-03-29' }],
        from: 'house/base.yaml',
      },
      'feeds.groupBy': { value: ['account', 'platform'], from: 'default' },
      'feeds.window': { value: '30d', from: 'house/base.yaml' },
      'suppressions.requireReason': { value: true, from: 'default' },
      allow: { value: [], from: 'default' },
      brands: { value: ['harbour'], from: 'sincerity.config.yaml' },
      language: { value: 'en', from: 'house/base.yaml' },
      'columns.text': { value: 'Caption', from: 'sincerity.config.yaml' },
      'rules.shouting': { value: 'info', from: 'sincerity.config.yaml overrides[0]' },
      'rules.shouting.options': { value: { marks: 5 }, from: 'sincerity.config.yaml overrides[0]' },
      'rules.bare-link': { value: 'off', from: 'sincerity.config.yaml overrides[0]' },
      'rules.promo-density': { value: expect.any(String), from: 'preset strict' },
    });
    expect(settings).not.toHaveProperty('platform');
    expect(code).toBe(0);
  });

  it('prints a table by default', async () => {
    const { stdout } = await sincerity(['print-config', 'old/a.md'], { cwd });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('old/a.md: sincerity.config.yaml (ignored)');
    expect(lines).toContainEqual(expect.stringMatching(/^account\.kind +nonprofit +house\/base\.yaml$/u));
    expect(lines).toContainEqual(expect.stringMatching(/^rules\.shouting +\w+ +preset strict$/u));
  });

  it.each([
    ['--no-config', 'a.md: no configuration'],
    ['--config house/base.yaml', 'a.md: house/base.yaml'],
  ])('supports %s', async (flags, first) => {
    const { stdout } = await sincerity(['print-config', 'a.md', ...flags.split(' ')], { cwd });
    expect(stdout.split('\n')[0]).toBe(first);
  });
});
