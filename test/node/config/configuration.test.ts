import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { resolveSettings } from '../../../src/core/config/resolve.ts';
import { type Configuration, createConfigurations } from '../../../src/node/config/configuration.ts';
import { folder, ouchRule, withPackages } from '../../cli/command-line.ts';

/** Returns the severity of the rule "shouting" for a file, and the origin of this setting. */
function shouting({ layers, rules: loaded }: Configuration, path: string) {
  const { settings, origins } = resolveSettings(layers, loaded, path);
  const enabled = settings.rules.find(({ rule }) => rule.id === 'shouting');
  return [enabled?.severity ?? 'off', origins.get('rules.shouting')];
}

const forFolder = (cwd: string, path = '') => createConfigurations(cwd, rules).forFolder(join(cwd, path));

const settings = { rules: { shouting: 'error' } };
const yaml = 'rules:\n  shouting: error\n';
const json = JSON.stringify(settings);

describe('configuration › discovery', () => {
  it.each<[string, string]>([
    ['sincerity.config.js', `module.exports = ${json};`],
    ['sincerity.config.mjs', `export default ${json};`],
    ['sincerity.config.cjs', `module.exports = ${json};`],
    [
      'sincerity.config.ts',
      `type Loud = 'error';\nconst shouting: Loud = 'error';\nexport default { rules: { shouting } };`,
    ],
    ['sincerity.config.mts', `export default ${json} satisfies object;`],
    ['sincerity.config.json', json],
    ['sincerity.config.json', `// comments\n{ "rules": { "shouting": "error", }, }`],
    ['sincerity.config.yaml', yaml],
    ['sincerity.config.yml', yaml],
    ['.sincerityrc', yaml],
    ['.sincerityrc', json],
    ['.sincerityrc.json', json],
    ['.sincerityrc.yaml', yaml],
    ['.sincerityrc.yml', yaml],
    ['package.json', JSON.stringify({ name: 'shop', sincerity: settings })],
  ])('reads %s', async (name, content) => {
    const cwd = folder({ [name]: content, 'drafts/deep/': '' });
    const configuration = await forFolder(cwd, 'drafts/deep');
    expect(configuration.file).toBe(join(cwd, name));
    expect(shouting(configuration, join(cwd, 'drafts/deep/a.md'))).toEqual(['error', name]);
  });

  it('uses only the nearest configuration', async () => {
    const cwd = folder({ 'sincerity.config.yaml': yaml, 'sub/.sincerityrc': 'brands: [Acme]' });
    expect(shouting(await forFolder(cwd, 'sub'), '')).toEqual(['warning', 'preset recommended']);
  });

  it.each<[string, Record<string, string>]>([
    ['the root of a repository', { 'sincerity.config.yaml': yaml, 'sub/.git/': '' }],
    [
      'the root of a repository whose own file has no settings',
      {
        'sincerity.config.yaml': yaml,
        'sub/.git/': '',
        'sub/in/package.json': '{ "description": "about \\"sincerity\\"" }',
      },
    ],
  ])('does not search above %s', async (_, files) => {
    const cwd = folder({ ...files, 'sub/in/drafts/': '' });
    const configuration = await forFolder(cwd, 'sub/in/drafts');
    expect(configuration.file).toBeUndefined();
    expect(shouting(configuration, '')).toEqual(['warning', 'preset recommended']);
  });

  it('searches above the package.json of a package in a repository', async () => {
    const cwd = folder({ '.git/': '', 'sincerity.config.yaml': yaml, 'sub/package.json': '{}', 'sub/in/': '' });
    expect((await forFolder(cwd, 'sub/in')).file).toBe(join(cwd, 'sincerity.config.yaml'));
  });

  it('does not read pipes', async () => {
    for (const name of ['sincerity.config.yaml', 'package.json']) {
      const cwd = folder({ '.git/': '' });
      execFileSync('mkfifo', [join(cwd, name)]);
      await expect(forFolder(cwd)).rejects.toMatchObject({ code: 'file/not-regular', at: name });
    }
  });

  it('accepts an empty file, or a file of comments, as a configuration', async () => {
    for (const content of ['', '# nothing yet\n']) {
      const cwd = folder({ 'sincerity.config.yaml': yaml, 'sub/sincerity.config.yaml': content });
      const configuration = await forFolder(cwd, 'sub');
      expect(configuration.file).toBe(join(cwd, 'sub/sincerity.config.yaml'));
      expect(shouting(configuration, '')).toEqual(['warning', 'preset recommended']);
    }
  });

  it('reads each file once', async () => {
    const cwd = folder({ 'sincerity.config.json': json, 'a/': '', 'b/': '' });
    const found = createConfigurations(cwd, rules);
    const first = await found.forFolder(join(cwd, 'a'));
    writeFileSync(join(cwd, 'sincerity.config.json'), '{');
    expect(await found.forFolder(join(cwd, 'b'))).toBe(first);
    expect(await found.forFolder(cwd)).toBe(first);
  });
});

describe('configuration › extends', () => {
  it.each<[string, Record<string, string>, string, unknown[]]>([
    [
      'recommended if nothing is extended',
      { 'sincerity.config.yaml': 'brands: [A]' },
      '',
      ['warning', 'preset recommended'],
    ],
    ['a preset', { 'sincerity.config.yaml': 'extends: all' }, '', ['warning', 'preset all']],
    [
      'nothing if the list is empty',
      { 'sincerity.config.yaml': 'extends: []\nrules: { bare-link: info }' },
      '',
      ['off', undefined],
    ],
    [
      'a file in another folder',
      { 'sincerity.config.yaml': 'extends: ./house/base.json', 'house/base.json': json },
      '',
      ['error', 'house/base.json'],
    ],
    [
      'a file that extends a file',
      {
        'sincerity.config.yaml': 'extends: ./house/a.yaml',
        'house/a.yaml': 'extends: ["./b.mjs"]\nbrands: [A]',
        'house/b.mjs': `export default ${json};`,
      },
      '',
      ['error', 'house/b.mjs'],
    ],
    [
      'in order: later ones win, the file itself last',
      {
        'sincerity.config.yaml': 'extends: ["./a.yaml", strict, "./b.yaml"]\nrules: { shouting: info }',
        'a.yaml': yaml,
        'b.yaml': 'rules: { shouting: "off" }',
      },
      '',
      ['info', 'sincerity.config.yaml'],
    ],
    [
      'a preset after a file',
      { 'sincerity.config.yaml': 'extends: ["./a.yaml", strict]', 'a.yaml': yaml },
      '',
      ['warning', 'preset strict'],
    ],
    [
      'the same file twice, which is not circular',
      { 'sincerity.config.yaml': 'extends: ["./a.yaml", "./b.yaml"]', 'a.yaml': 'extends: ./b.yaml', 'b.yaml': yaml },
      '',
      ['error', 'b.yaml'],
    ],
    [
      'overrides whose globs are relative to the folder of their file',
      {
        'sincerity.config.yaml':
          'extends: ./house/base.yaml\noverrides:\n  - files: "*.csv"\n    rules: { shouting: info }',
        'house/base.yaml': 'overrides:\n  - files: ["*.md", "*.csv"]\n    rules: { shouting: error }',
      },
      'house/a.md',
      ['error', 'house/base.yaml overrides[0]'],
    ],
    [
      'overrides of the file itself after those of the extended file',
      {
        'sincerity.config.yaml':
          'extends: ./house/base.yaml\noverrides:\n  - files: "*.csv"\n    rules: { shouting: info }',
        'house/base.yaml': 'overrides:\n  - files: ["*.md", "*.csv"]\n    rules: { shouting: error }',
      },
      'house/a.csv',
      ['info', 'sincerity.config.yaml overrides[0]'],
    ],
    [
      'no overrides for files in other folders',
      {
        'sincerity.config.yaml': 'extends: ./house/base.yaml',
        'house/base.yaml': 'overrides:\n  - files: "*.md"\n    rules: { shouting: error }',
      },
      'other/a.md',
      ['warning', 'preset recommended'],
    ],
  ])('applies %s', async (_, files, path, expected) => {
    const cwd = folder(files);
    expect(shouting(await forFolder(cwd), join(cwd, path))).toEqual(expected);
  });

  it('loads packages, including packages only for `import`, and resolves their globs in the project', async () => {
    const cwd = folder({
      'sincerity.config.yaml': 'extends: [sincerity-config-acme, sincerity-config-esm]',
      'node_modules/sincerity-config-acme/package.json': '{ "name": "sincerity-config-acme", "main": "base.json" }',
      'node_modules/sincerity-config-acme/base.json':
        '{ "overrides": [{ "files": "drafts/*.md", "rules": { "shouting": "error" } }], "ignores": ["old/"] }',
      'node_modules/sincerity-config-esm/package.json':
        '{ "name": "sincerity-config-esm", "type": "module", "exports": { "import": "./index.js" } }',
      'node_modules/sincerity-config-esm/index.js': 'export default { platform: "x" };',
    });
    const configuration = await forFolder(cwd);
    expect(shouting(configuration, join(cwd, 'drafts/a.md'))[0]).toBe('error');
    expect(shouting(configuration, join(cwd, 'a.md'))[0]).toBe('warning');
    expect(resolveSettings(configuration.layers, configuration.rules, cwd).settings.platform).toBe('x');
    expect(configuration.ignoredBy(join(cwd, 'old/a.md'))).toMatch(/: old\/$/u);
  });

  it('combines ignore patterns, each relative to its own folder', async () => {
    const cwd = folder({
      'sincerity.config.yaml': 'extends: ./house/base.yaml\nignores: [old.md]',
      'house/base.yaml': 'ignores: ["*.txt"]',
    });
    const { ignoredBy } = await forFolder(cwd);
    const tested = ['old.md', 'house/old.md', 'a.txt', 'house/a.txt'].map((path) => ignoredBy(join(cwd, path)));
    const own = 'sincerity.config.yaml: old.md';
    expect(tested).toEqual([own, own, undefined, 'house/base.yaml: *.txt']);
  });
});

describe('configuration › plugins', () => {
  const plugin = ouchRule.replace('export default', 'const rule =');

  it.each<[string, Record<string, string>, string]>([
    ['a rule in a file', { 'no.mjs': ouchRule }, 'local/ouch'],
    ['a list of rules in a file', { 'no.mjs': `${plugin} export default [rule];` }, 'local/ouch'],
    ['a plugin with a name', { 'no.mjs': `${plugin} export default { name: 'acme', rules: [rule] };` }, 'acme/ouch'],
    ['a plugin without a name', { 'no.mjs': `${plugin} export default { rules: [rule] };` }, 'local/ouch'],
    ['a rule whose id has a prefix', { 'no.mjs': ouchRule.replace("'ouch'", "'house/ouch'") }, 'house/ouch'],
  ])('loads %s', async (_, files, id) => {
    const cwd = withPackages(folder({ ...files, 'sincerity.config.yaml': 'plugins: ["./no.mjs", "./no.mjs"]' }));
    const configuration = await forFolder(cwd);
    const { settings } = resolveSettings(configuration.layers, configuration.rules, '');
    expect(configuration.rules.map((rule) => rule.id)).toEqual([...rules.map((rule) => rule.id), id]);
    expect(settings.rules.find(({ rule }) => rule.id === id)).toMatchObject({
      severity: 'warning',
      options: { most: 0 },
    });
    expect(settings.ruleIds.has(id)).toBe(true);
  });

  it.each([
    ['sincerity-plugin-acme', 'acme/ouch'],
    ['sincerity-lint-plugin-acme', 'acme/ouch'],
    ['@acme/sincerity-plugin', 'acme/ouch'],
    ['@acme/sincerity-plugin-shop', 'acme-shop/ouch'],
    ['acme', 'acme/ouch'],
  ])('names the rules of the package %s after it', async (name, id) => {
    const cwd = folder({
      'sincerity.config.json': JSON.stringify({ plugins: [name], rules: { [id]: ['error', { most: 2 }] } }),
      [`node_modules/${name}/package.json`]: JSON.stringify({ name, main: 'index.mjs' }),
      // Packages have dependencies of their own; this one has none.
      [`node_modules/${name}/index.mjs`]: ouchRule
        .replace(/^import .*$/mu, '')
        .replace(/options: v\..*$/mu, "options: { '~standard': { validate: (value) => ({ value }) } },"),
    });
    const configuration = await forFolder(cwd);
    const { settings } = resolveSettings(configuration.layers, configuration.rules, '');
    expect(settings.rules.find(({ rule }) => rule.id === id)).toMatchObject({
      severity: 'error',
      options: { most: 2 },
    });
  });

  it('inherits the plugins of extended files', async () => {
    const cwd = withPackages(
      folder({
        'sincerity.config.yaml': 'extends: ./house/base.yaml\nrules: { local/ouch: error }',
        'house/base.yaml': 'plugins: ["./ouch.mjs"]',
        'house/ouch.mjs': ouchRule,
      }),
    );
    expect((await forFolder(cwd)).rules.at(-1)?.id).toBe('local/ouch');
  });
});

it('applies an override for a plain name to the file beside the configuration', async () => {
  const override = 'overrides:\n  - { files: launch.md, rules: { shouting: "off" } }\n';
  const configuration = await forFolder(folder({ '.git/': '', 'sincerity.config.yaml': override, 'sub/': '' }));
  const folderOf = configuration.file?.replace('sincerity.config.yaml', '') ?? '';
  const isOn = (path: string) =>
    resolveSettings(configuration.layers, configuration.rules, folderOf + path).settings.rules.some(
      ({ rule }) => rule.id === 'shouting',
    );
  expect(['launch.md', 'sub/launch.md'].map(isOn)).toEqual([false, true]);
});

describe('configuration › trust', () => {
  const code = 'export default { extends: "strict" };\n';
  const plugin = 'export default { rules: [] };\n';
  const nested = {
    '.git/': '',
    'sub/sincerity.config.mjs': code,
    'data/sincerity.config.yaml': 'plugins: [./plugin.mjs]\n',
    'data/plugin.mjs': plugin,
    'plain/sincerity.config.yaml': 'extends: strict\n',
  };

  it('runs code of the configuration at the root of the repository only', async () => {
    const cwd = folder({ ...nested, 'sincerity.config.mjs': code });
    expect((await forFolder(cwd)).file).toBe(join(cwd, 'sincerity.config.mjs'));
    expect((await forFolder(cwd, 'plain')).file).toBe(join(cwd, 'plain/sincerity.config.yaml'));
    await expect(forFolder(cwd, 'sub')).rejects.toMatchObject({
      code: 'config-file/untrusted-code',
      at: 'sub/sincerity.config.mjs',
    });
    await expect(forFolder(cwd, 'data')).rejects.toMatchObject({
      code: 'config-file/untrusted-code',
      at: 'data/sincerity.config.yaml',
    });
  });

  it('runs code of nested configurations if the root allows it', async () => {
    const cwd = folder({ ...nested, 'sincerity.config.yaml': 'nestedCode: true\n' });
    expect((await forFolder(cwd, 'sub')).file).toBe(join(cwd, 'sub/sincerity.config.mjs'));
    expect((await forFolder(cwd, 'data')).file).toBe(join(cwd, 'data/sincerity.config.yaml'));
  });

  it('runs code of a configuration that is named, and of those that it extends', async () => {
    const cwd = folder({ ...nested, 'sub/main.yaml': 'extends: ./sincerity.config.mjs\n' });
    expect((await createConfigurations(cwd, rules).fromFile('sub/main.yaml')).file).toBe(join(cwd, 'sub/main.yaml'));
  });

  it('runs no code if it is disabled', async () => {
    const cwd = folder({ '.git/': '', 'sincerity.config.mjs': code });
    const { forFolder: forFolderWithoutCode } = createConfigurations(cwd, rules, { code: false });
    await expect(forFolderWithoutCode(cwd)).rejects.toMatchObject({ code: 'config-file/code-disabled' });
  });

  it('does not load the settings of cosmiconfig', async () => {
    const cwd = folder({
      '.git/': '',
      '.config/config.mjs': 'globalThis.wasLoaded = true;\n',
      'sincerity.config.yaml': yaml,
    });
    await forFolder(cwd);
    expect('wasLoaded' in globalThis).toBe(false);
  });
});

describe('configuration › code beside the root configuration', () => {
  it('does not run if only a nested configuration extends it', async () => {
    const cwd = folder({ 'tasks.mjs': 'export default {};', 'sub/sincerity.config.yaml': 'extends: ../tasks.mjs' });
    await expect(forFolder(cwd, 'sub')).rejects.toMatchObject({ code: 'config-file/untrusted-code' });
  });
});
