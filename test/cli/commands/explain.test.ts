import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { folder, ouchRule, sincerity, withPackages } from '../command-line.ts';

describe('explain', () => {
  it('explains internal rules', async () => {
    const { code, stdout } = await sincerity(['explain', 'internal/unused-suppression'], { cwd: folder({}) });
    expect(code).toBe(0);
    expect(stdout).toContain('may hide a later finding');
  });

  const cwd = withPackages(
    folder({
      'sincerity.config.yaml': 'plugins: ["./ouch.mjs"]',
      'ouch.mjs': ouchRule.replace(
        "['Fine.']",
        "['Fine.', { text: 'Two\\n\\nlines.', inReplyTo: 'Well?' }, { text: 'Ouch.', options: { most: 1 }, platform: 'x', kind: 'thread' }]",
      ),
    }),
  );

  it('prints the documentation of a rule', async () => {
    expect(await sincerity(['explain', 'local/ouch'], { cwd, columns: 60 })).toEqual({
      code: 0,
      stderr: '',
      stdout: `local/ouch  form, recommended: warning, strict: error

Says ouch.

Why
  It hurts.

Advice
  Say where it hurts.

Flagged
    [[Ouch]]

Not flagged
    Fine.

    as a reply to "Well?":
    Two

    lines.

    as a thread, on x, with most: 1:
    Ouch.

Options
  most: a number, 0 by default. How many are fine.
`,
    });
  });

  it.each(rules.map(({ id }) => id))(
    'fits %s except for its examples into 80 columns, with and without color',
    async (id) => {
      const plain = await sincerity(['explain', id], { cwd });
      expect(plain.code).toBe(0);
      for (const line of plain.stdout
        .split('\n')
        .filter((text) => !text.startsWith('    ') && !text.startsWith('http'))) {
        expect(line.length).toBeLessThanOrEqual(80);
      }
      const colored = await sincerity(['explain', id, '--color'], { cwd });
      const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'gu');
      expect(colored.stdout.replaceAll(escapes, '')).toBe(plain.stdout.replaceAll(/\[\[|\]\]/gu, ''));
    },
  );

  it.each([
    ['shoutin', 'Did you mean "shouting"?'],
    ['ouch', 'Did you mean "local/ouch"?'],
    ['zebra-crossing-ahead', '`sincerity rules` lists all rules.'],
  ])('rejects the unknown rule %s', async (name, hint) => {
    expect(await sincerity(['explain', name], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `sincerity: No such rule: "${name}".\n  ${hint}\n`,
    });
  });

  it('explains built-in rules even if the configuration is invalid', async () => {
    const broken = folder({ 'sincerity.config.yaml': 'rulez: {}' });
    expect(await sincerity(['explain', 'shouting'], { cwd: broken })).toMatchObject({ code: 0, stderr: '' });
  });
});
