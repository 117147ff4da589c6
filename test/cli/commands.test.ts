import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { main } from '../../src/cli/main.ts';
import { tool } from '../../src/version.ts';
import { folder, ouchRule, sincerity, withPackages } from './command-line.ts';

describe('init', () => {
  it.each([
    ['init', 'sincerity.config.yaml'],
    ['init --format yaml', 'sincerity.config.yaml'],
    ['init -f json', 'sincerity.config.json'],
    ['init --format js', 'sincerity.config.mjs'],
    ['init --format ts', 'sincerity.config.ts'],
  ])('sincerity %s writes %s, which loads, also with all that it shows turned on', async (argv, name) => {
    const cwd = folder({ 'personal/': '' });
    expect(await sincerity(argv.split(' '), { cwd })).toEqual({
      code: 0,
      stdout: `Wrote ${name}. Try it: sincerity .\n`,
      stderr: '',
    });
    const values = async (root: string, path: string) => {
      const { code, stdout, stderr } = await sincerity(['print-config', '-f', 'json', path], { cwd: root });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const { settings } = JSON.parse(stdout);
      return Object.fromEntries(Object.entries<{ value: unknown }>(settings).map(([key, { value }]) => [key, value]));
    };
    expect(await values(cwd, 'a.md')).toMatchObject({
      'account.kind': 'business',
      brands: [],
      'rules.shouting': 'warning',
    });
    const text = readFileSync(join(cwd, name), 'utf8');
    expect(text).toMatch(/^\s*(?:#|\/\/) Preset to extend: recommended, strict, all\.$/mu);
    // What is a sample stands behind a mark, and begins with a key or is the rest of one.
    const all = text.replaceAll(
      /^(\s*)(?:# |\/\/ )(?=\s*(?:"?(?:brands|platform|rules|overrides|ignores)"?:|- | {2}))/gmu,
      '$1',
    );
    const full = folder({ [name]: all, 'personal/': '' });
    const on = { brands: ['harbour cycles'], platform: 'instagram', 'rules.shouting': 'info' };
    expect(await values(full, 'a.md')).toMatchObject({ ...on, 'account.kind': 'business' });
    expect(await values(full, 'personal/a.md')).toMatchObject({ ...on, 'account.kind': 'personal' });
  });

  it.each(['sincerity.config.yaml', 'sincerity.config.ts', '.sincerityrc'])('leaves %s as it is', async (name) => {
    const cwd = folder({ [name]: 'mine' });
    expect(await sincerity(['init'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `sincerity: ${name}: This folder already has a configuration. It was not changed.\n`,
    });
    expect(readFileSync(join(cwd, name), 'utf8')).toBe('mine');
  });

  it('says why it could not write', async () => {
    const { code, stderr } = await sincerity(['init'], { cwd: join(folder({ file: '' }), 'file') });
    expect(stderr).toBe(
      'sincerity: sincerity.config.yaml: Could not write the configuration. A parent of this path is not a folder.\n',
    );
    expect(code).toBe(2);
  });
});

describe('rules', () => {
  it('lists every rule in a line', async () => {
    const { code, stdout } = await sincerity(['rules'], { cwd: folder({}) });
    const [header, ...lines] = stdout.trimEnd().split('\n');
    expect(header).toMatch(/^rule +group +recommended +summary$/u);
    expect(lines.map((line) => line.split(/ {2,}/u))).toEqual(
      rules.map(({ id, group, presets, summary }) => [id, group, presets.recommended ?? 'off', summary]),
    );
    expect(code).toBe(0);
  });

  it('knows those of plugins, and writes JSON', async () => {
    const cwd = withPackages(folder({ 'sincerity.config.yaml': 'plugins: ["./ouch.mjs"]', 'ouch.mjs': ouchRule }));
    const { stdout } = await sincerity(['rules', '--format', 'json'], { cwd });
    const listed = JSON.parse(stdout);
    expect(listed).toHaveLength(rules.length + 1);
    expect(listed.at(-1)).toEqual({
      id: 'local/ouch',
      group: 'form',
      summary: 'Says ouch.',
      presets: { recommended: 'warning', strict: 'error', all: 'warning' },
    });
    expect(listed[0].docs).toBe(
      `https://github.com/sincerity-lint/sincerity-lint/blob/main/docs/rules/${listed[0].id}.md`,
    );
  });

  it.each([
    ['its own address', "docs: 'https://example.org/ouch',", 'https://example.org/ouch'],
    ['its first source on the web', "sources: ['FB14', 'https://example.org/study'],", 'https://example.org/study'],
    ['nothing of ours', "sources: ['a book'],", undefined],
  ])('gives for the docs of a rule of a plugin %s', async (_, meta, docs) => {
    const files = { 'sincerity.config.yaml': 'plugins: ["./ouch.mjs"]', 'a.txt': 'Ouch.\n' };
    const cwd = withPackages(folder({ ...files, 'ouch.mjs': ouchRule.replace('sources: [],', meta) }));
    const { stdout } = await sincerity(['rules', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).at(-1).docs).toBe(docs);
    const report = JSON.parse((await sincerity(['--format', 'json', 'a.txt'], { cwd })).stdout);
    expect(report.diagnostics).toMatchObject([{ rule: 'local/ouch' }]);
    expect(report.diagnostics[0].docs).toBe(docs);
    const page = (await sincerity(['explain', 'local/ouch'], { cwd })).stdout;
    expect(page.match(/^https:.*$/mu)?.[0]).toBe(docs);
  });
});

describe('explain', () => {
  it('knows what the linter says in its own name', async () => {
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

  it('prints what a rule says of itself', async () => {
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

  it.each(rules.map(({ id }) => id))('%s fits 80 columns but for its examples, with and without colour', async (id) => {
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
  });

  it.each([
    ['shoutin', 'Did you mean "shouting"?'],
    ['ouch', 'Did you mean "local/ouch"?'],
    ['zebra-crossing-ahead', '`sincerity rules` lists all rules.'],
  ])('does not know %s', async (name, hint) => {
    expect(await sincerity(['explain', name], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `sincerity: No such rule: "${name}".\n  ${hint}\n`,
    });
  });

  it('explains our own rules even where the configuration is broken', async () => {
    const broken = folder({ 'sincerity.config.yaml': 'rulez: {}' });
    expect(await sincerity(['explain', 'shouting'], { cwd: broken })).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('print-config', () => {
  const cwd = folder({
    'sincerity.config.yaml':
      'extends: ["./house/base.yaml", strict]\nbrands: [Harbour]\ncolumns: { text: Caption }\nignores: ["old/"]\n' +
      'overrides:\n  - files: "drafts/*.md"\n    account: { name: Joan }\n    rules: { shouting: [info, { marks: 5 }], bare-link: "off" }\n',
    'house/base.yaml':
      'account:\n  kind: nonprofit\n  jurisdiction: uk\n  sensitive: true\n  campaigns:\n' +
      '    - { name: spring, from: 2026-03-20, to: 2026-03-29 }\nlanguage: en\nfeeds: { window: 30d }\n',
  });

  it('prints each value with where it was written', async () => {
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

  it('prints a table for people', async () => {
    const { stdout } = await sincerity(['print-config', 'old/a.md'], { cwd });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('old/a.md: sincerity.config.yaml (ignored)');
    expect(lines).toContainEqual(expect.stringMatching(/^account\.kind +nonprofit +house\/base\.yaml$/u));
    expect(lines).toContainEqual(expect.stringMatching(/^rules\.shouting +\w+ +preset strict$/u));
  });

  it.each([
    ['--no-config', 'a.md: no configuration'],
    ['--config house/base.yaml', 'a.md: house/base.yaml'],
  ])('honours %s', async (flags, first) => {
    const { stdout } = await sincerity(['print-config', 'a.md', ...flags.split(' ')], { cwd });
    expect(stdout.split('\n')[0]).toBe(first);
  });
});

describe('the program', () => {
  const cwd = folder({ 'a.txt': 'Good morning, all of you. The kettle is on.' });

  it.each(['--version', '-v'])('prints its version with %s', async (flag) => {
    expect(await sincerity([flag], { cwd })).toEqual({ code: 0, stdout: `${tool.version}\n`, stderr: '' });
  });

  it.each([['--help'], ['-h'], ['explain', '--help'], ['init', '--help'], ['lint', '--help']])(
    'prints help with %s %s, no wider than the terminal',
    async (...argv) => {
      const { code, stdout, stderr } = await sincerity(argv.filter(Boolean), { cwd, columns: 100 });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: sincerity/u);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    },
  );

  it('helps with the streams of the terminal: 80 columns where it does not say', async () => {
    const { stdout } = await sincerity(['--help'], { cwd });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const command of ['init', 'rules', 'explain', 'print-config']) expect(stdout).toContain(`\n  ${command}`);
    expect(stdout).not.toContain('\n  lint');
  });

  it('says with --debug what it did, and where an error came from', async () => {
    const { code, stderr } = await sincerity(['a.txt', '--debug'], { cwd });
    expect(stderr).toMatch(new RegExp(`\\nsincerity-lint ${tool.version}: files 1, posts 1, \\d+ ms\\.\\n$`, 'u'));
    expect(code).toBe(0);
    writeFileSync(join(cwd, 'throws.mjs'), "throw new Error('no idea');");
    const failed = await sincerity(['a.txt', '--debug', '--config', 'throws.mjs'], { cwd });
    expect(failed.stderr).toMatch(/^sincerity-lint .+\nsincerity: throws\.mjs: .+\nUserError: .+/su);
    expect(failed.stderr).toMatch(/\nError: no idea\n/u);
  });

  it('asks to report what is its own fault, and exits with 70', async () => {
    const broken = {
      stdin: (async function* () {})(),
      stdout: {
        write() {
          throw new TypeError('the printer is on fire');
        },
      },
      env: {},
      platform: 'linux',
      cwd: () => cwd,
    };
    let stderr = '';
    const io = { ...broken, stderr: { write: (text: string) => (stderr += text) } };
    expect(await main(['a.txt'], io)).toBe(70);
    expect(stderr).toBe(
      'sincerity: This is a bug: the printer is on fire\n' +
        '  Please report it at https://github.com/sincerity-lint/sincerity-lint/issues, with the output of --debug.\n',
    );
    stderr = '';
    expect(await main(['a.txt', '--debug'], io)).toBe(70);
    expect(stderr).toMatch(/\/issues\nTypeError: the printer is on fire\n {4}at /u);
  });
});
