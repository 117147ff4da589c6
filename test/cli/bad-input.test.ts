import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../src/reporters/index.ts';
import { folder, ouchRule, sincerity, withPackages } from './command-line.ts';

const good = 'We open at ten on Sunday, and the kettle is on.\n';

const rule = ouchRule.replace('export default', 'const rule =');

describe('what the user can mend ends the run before it begins, with nothing on standard output', () => {
  it.each<[title: string, files: Record<string, string>, argv: string, stderr: string]>([
    [
      'a key that does not exist',
      { 'sincerity.config.yaml': 'rulez: {}' },
      'good.txt',
      'sincerity.config.yaml: There is no key "rulez".\n  Did you mean "rules"?',
    ],
    [
      'a rule that does not exist',
      { 'sincerity.config.yaml': 'rules: { shoutin: info }' },
      'good.txt',
      'sincerity.config.yaml: No such rule: "shoutin".\n  Did you mean "shouting"?',
    ],
    [
      'an option that the rule does not have',
      { 'sincerity.config.yaml': 'rules: { shouting: [info, { mark: 4 }] }' },
      'good.txt',
      'sincerity.config.yaml: Invalid options of "shouting": There is no key "mark".\n  Did you mean "marks"?',
    ],
    [
      'an option of the wrong type',
      { 'sincerity.config.yaml': 'rules: { shouting: [info, { marks: many }] }' },
      'good.txt',
      'sincerity.config.yaml: Invalid options of "shouting": Expected "marks" to be a number, but it is "many".',
    ],
    [
      'a severity that does not exist',
      { 'sincerity.config.yaml': 'rules: { shouting: warn }' },
      'good.txt',
      'sincerity.config.yaml: Expected "rules.shouting" to be "off", "error", "warning", "info" or a list, but it is "warn".\n  Did you mean "warning"?',
    ],
    [
      'a value of the wrong type',
      { 'sincerity.config.yaml': 'brands: Acme' },
      'good.txt',
      'sincerity.config.yaml: Expected "brands" to be a list, but it is "Acme".',
    ],
    [
      'an unknown rule in an override',
      { 'sincerity.config.yaml': 'overrides: [{ files: "*.csv", rules: { shoutin: info } }]' },
      'good.txt',
      'sincerity.config.yaml overrides[0]: No such rule: "shoutin".\n  Did you mean "shouting"?',
    ],
    [
      'truncated JSON',
      { 'sincerity.config.json': '{ "rules": {' },
      'good.txt',
      'sincerity.config.json:1:13: This is not valid JSON: close brace expected.',
    ],
    [
      'broken YAML',
      { 'sincerity.config.yaml': 'rules: {' },
      'good.txt',
      'sincerity.config.yaml:1:9: This is not valid YAML: flow map in block collection must be sufficiently indented and end with a }.',
    ],
    [
      'YAML with an alias to nothing',
      { 'sincerity.config.yaml': 'brands: *nobody' },
      'good.txt',
      'sincerity.config.yaml: This is not valid YAML: unresolved alias (the anchor must be set before the alias): nobody.',
    ],
    [
      'two broken configurations: the first counts',
      { 'sincerity.config.yaml': 'rules: {', 'sincerity.config.json': '{' },
      'good.txt',
      'sincerity.config.json:1:2: This is not valid JSON: close brace expected.',
    ],
    [
      'a configuration that is a list',
      { 'sincerity.config.yaml': '- rules' },
      'good.txt',
      'sincerity.config.yaml: Expected the value to be an object, but it is a list.',
    ],
    [
      'a configuration that is a word',
      { 'sincerity.config.yaml': 'recommended' },
      'good.txt',
      'sincerity.config.yaml: Expected the value to be an object, but it is "recommended".',
    ],
    [
      'an import that could run code',
      { 'sincerity.config.yaml': '$import: ./x.yaml' },
      'good.txt',
      'sincerity.config.yaml: The key "$import" is not supported.\n  Use "extends" instead.',
    ],
    [
      'a wrong value in package.json',
      { 'package.json': '{ "sincerity": { "brands": 5 } }' },
      'good.txt',
      'package.json: Expected "brands" to be a list, but it is 5.',
    ],
    [
      'an import in package.json',
      { 'package.json': '{ "sincerity": { "$import": "./x.mjs" } }' },
      'good.txt',
      'package.json: The key "$import" is not supported.\n  Use "extends" instead.',
    ],
    [
      'a truncated package.json',
      { 'package.json': '{ "sincerity": ' },
      'good.txt',
      'package.json:1:16: This is not valid JSON: value expected.',
    ],
    [
      'a configuration that throws',
      { 'sincerity.config.mjs': "throw new Error('no idea.');" },
      'good.txt',
      'sincerity.config.mjs: Could not load this file: no idea.',
    ],
    [
      'a configuration that throws a text',
      { 'sincerity.config.mjs': "throw 'a text';" },
      'good.txt',
      'sincerity.config.mjs: Could not load this file: a text.',
    ],
    [
      'a CommonJS configuration that throws',
      { 'sincerity.config.cjs': "throw new Error('no idea');" },
      'good.txt',
      'sincerity.config.cjs: Could not load this file: no idea.',
    ],
    [
      'a TypeScript configuration that throws',
      { 'sincerity.config.ts': "const reason: string = 'no idea'; throw new Error(reason);" },
      'good.txt',
      'sincerity.config.ts: Could not load this file: no idea.',
    ],
    [
      'a configuration without a default export',
      { 'sincerity.config.mjs': 'export const rules = {};' },
      'good.txt',
      'sincerity.config.mjs: This file has no default export.',
    ],
    [
      'a configuration that exports a list',
      { 'sincerity.config.mjs': 'export default [];' },
      'good.txt',
      'sincerity.config.mjs: Expected the value to be an object, but it is a list.',
    ],
    [
      'a configuration that exports a function',
      { 'sincerity.config.mjs': 'export default () => ({});' },
      'good.txt',
      'sincerity.config.mjs: Expected the value to be an object, but it is a function.',
    ],
    [
      'a configuration that starts from nothing and turns nothing on',
      { 'sincerity.config.yaml': 'extends: []' },
      'good.txt',
      'sincerity.config.yaml: No rule is enabled.\n  Extend a preset, for example "recommended", or enable a rule.',
    ],
    [
      'a configuration that turns the only rule off',
      { 'sincerity.config.yaml': 'extends: []\nrules: { shouting: "off" }' },
      'good.txt',
      'sincerity.config.yaml: No rule is enabled.\n  Extend a preset, for example "recommended", or enable a rule.',
    ],
    [
      'configurations that extend each other',
      { 'sincerity.config.yaml': 'extends: ./a.yaml', 'a.yaml': 'extends: ./b.yaml', 'b.yaml': 'extends: ./a.yaml' },
      'good.txt',
      'b.yaml: "extends" is circular: a.yaml → b.yaml → a.yaml.',
    ],
    [
      'a configuration that extends itself',
      { 'sincerity.config.yaml': 'extends: ./sincerity.config.yaml' },
      'good.txt',
      'sincerity.config.yaml: "extends" is circular: sincerity.config.yaml → sincerity.config.yaml.',
    ],
    [
      'a base that is not there',
      { 'sincerity.config.yaml': 'extends: ./gone.yaml' },
      'good.txt',
      'sincerity.config.yaml: No such file: "./gone.yaml".',
    ],
    [
      'a base that is a folder',
      { 'sincerity.config.yaml': 'extends: ./sub', 'sub/': '' },
      'good.txt',
      'sub: This is a folder, not a file.',
    ],
    [
      'a base package that is not installed',
      { 'sincerity.config.yaml': 'extends: sincerity-config-gone' },
      'good.txt',
      'sincerity.config.yaml: The package "sincerity-config-gone" is not installed.\n  Run `npm install --save-dev sincerity-config-gone`, or correct the name. Paths of files start with "./".',
    ],
    [
      'a preset misspelt',
      { 'sincerity.config.yaml': 'extends: recomended' },
      'good.txt',
      'sincerity.config.yaml: The package "recomended" is not installed.\n  Did you mean "recommended"?',
    ],
    [
      'a plugin that is not there',
      { 'sincerity.config.yaml': 'plugins: ["./gone.mjs"]' },
      'good.txt',
      'sincerity.config.yaml: No such file: "./gone.mjs".',
    ],
    [
      'a plugin package that is not installed',
      { 'sincerity.config.yaml': 'plugins: [sincerity-plugin-gone]' },
      'good.txt',
      'sincerity.config.yaml: The package "sincerity-plugin-gone" is not installed.\n  Run `npm install --save-dev sincerity-plugin-gone`, or correct the name. Paths of files start with "./".',
    ],
    [
      'a plugin that throws',
      { 'sincerity.config.yaml': 'plugins: ["./p.mjs"]', 'p.mjs': "throw new Error('no idea');" },
      'good.txt',
      'p.mjs: Could not load this file: no idea.',
    ],
    [
      'a plugin without a default export',
      { 'sincerity.config.yaml': 'plugins: ["./p.mjs"]', 'p.mjs': 'export const rule = 1;' },
      'good.txt',
      'p.mjs: This file has no default export.',
    ],
    [
      'a plugin that is a number',
      { 'sincerity.config.yaml': 'plugins: ["./p.mjs"]', 'p.mjs': 'export default 1;' },
      'good.txt',
      'p.mjs: The rule is invalid: Expected the value to be an object, but it is 1.\n  Declare rules with `defineRule` or `defineFeedRule`.',
    ],
    [
      'a rule that lacks nearly everything',
      { 'sincerity.config.yaml': 'plugins: ["./p.mjs"]', 'p.mjs': "export default { id: 'bare' };" },
      'good.txt',
      'p.mjs: The rule "bare" is invalid: Missing key "summary".\n  Declare rules with `defineRule` or `defineFeedRule`.',
    ],
    [
      'a rule that lacks its code',
      { 'sincerity.config.yaml': 'plugins: ["./p.mjs"]', 'p.mjs': `${rule} delete rule.check; export default rule;` },
      'good.txt',
      'p.mjs: The rule "ouch" is invalid: Missing key "check".\n  Declare rules with `defineRule` or `defineFeedRule`.',
    ],
    [
      'two rules of one name',
      { 'sincerity.config.yaml': 'plugins: ["./p.mjs"]', 'p.mjs': `${rule} export default [rule, rule];` },
      'good.txt',
      'sincerity.config.yaml: Two rules are named "local/ouch".',
    ],
    [
      'an option that is out of bounds, for a rule of a plugin',
      {
        'sincerity.config.yaml': 'plugins: ["./p.mjs"]\nrules: { local/ouch: [info, { most: -1 }] }',
        'p.mjs': ouchRule,
      },
      'good.txt',
      'sincerity.config.yaml: Invalid options of "local/ouch": Expected "most" to be at least 0, but it is -1.',
    ],
    [
      'a broken configuration for one of two files',
      { 'sub/sincerity.config.yaml': 'rulez: {}', 'sub/a.txt': good },
      'good.txt sub/a.txt',
      'sub/sincerity.config.yaml: There is no key "rulez".\n  Did you mean "rules"?',
    ],
    ['--config with no such file', {}, 'good.txt --config gone.yaml', 'gone.yaml: No such file.'],
    [
      '--config in a format unknown',
      { 'b.toml': 'rules = 1' },
      'good.txt --config b.toml',
      'b.toml: This file format is not supported for configurations.\n  Use .yaml, .json, .js or .ts.',
    ],
    ['--config with a folder', { 'sub/': '' }, 'good.txt --config sub', 'sub: This is a folder, not a file.'],
    [
      '--config with no such file, before any file is looked for',
      {},
      'gone.txt --config gone.yaml',
      'gone.yaml: No such file.',
    ],
    ['a flag misspelt', {}, 'good.txt --formt json', 'Unknown option "--formt".\n  Did you mean "--format"?'],
    ['a flag unknown', {}, 'good.txt -x', 'Unknown option "-x".\n  See `sincerity --help`.'],
    [
      'a severity cut short',
      {},
      'good.txt --fail-on warn',
      '--fail-on does not accept "warn".\n  Did you mean "warning"?',
    ],
    [
      'a severity unknown',
      {},
      'good.txt --fail-on everything',
      '--fail-on does not accept "everything".\n  Valid values: error, warning, info, never.',
    ],
    [
      'a number that is a word',
      {},
      'good.txt --max-warnings abc',
      '--max-warnings does not accept "abc".\n  Use a whole number, 0 or more.',
    ],
    [
      'a number below zero',
      {},
      'good.txt --max-warnings -1',
      '--max-warnings does not accept "-1".\n  Use a whole number, 0 or more.',
    ],
    [
      'a number that is not whole',
      {},
      'good.txt --max-warnings 1.5',
      '--max-warnings does not accept "1.5".\n  Use a whole number, 0 or more.',
    ],
    [
      'a format misspelt',
      {},
      'good.txt --format stylsh',
      '--format does not accept "stylsh".\n  Did you mean "stylish"?',
    ],
    [
      'a format unknown',
      {},
      'good.txt --format toml',
      `--format does not accept "toml".\n  Valid values: ${reporterNames.join(', ')}.`,
    ],
    [
      'a format left out',
      {},
      'good.txt --format',
      'Option "-f, --format <name[:file]>" argument missing.\n  See `sincerity --help`.',
    ],
    [
      'nothing to lint',
      {},
      '',
      'No input was given.\n  Pass a file or a folder, for example `sincerity drafts/`, or pipe text to `sincerity -`.',
    ],
    [
      'nothing to lint but a flag',
      {},
      '--quiet',
      'No input was given.\n  Pass a file or a folder, for example `sincerity drafts/`, or pipe text to `sincerity -`.',
    ],
    ['a command misspelt', {}, 'explian shouting', 'No such command or file: "explian".\n  Did you mean "explain"?'],
    ['explain without a rule', {}, 'explain', 'Missing required argument "rule".\n  See `sincerity --help`.'],
    [
      'explain with two rules',
      {},
      'explain shouting bare-link',
      'Too many arguments for "explain". Expected 1 argument but got 2.\n  See `sincerity --help`.',
    ],
    [
      'a flag misspelt, of a command',
      {},
      'rules --formt json',
      'Unknown option "--formt".\n  Did you mean "--format"?',
    ],
    ['a format misspelt, of a command', {}, 'rules -f jsn', '--format does not accept "jsn".\n  Did you mean "json"?'],
    [
      'a format for init that does not exist',
      {},
      'init --format toml',
      '--format does not accept "toml".\n  Did you mean "yaml"?',
    ],
    ['print-config without a file', {}, 'print-config', 'Missing required argument "file".\n  See `sincerity --help`.'],
  ])('%s', async (_, files, argv, stderr) => {
    const cwd = withPackages(folder({ ...files, 'good.txt': good }));
    const outcome = await sincerity(argv.split(' ').filter(Boolean), { cwd });
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: `sincerity: ${stderr}\n` });
  });
});
