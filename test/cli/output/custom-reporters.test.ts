import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { start } from '../../../src/cli/start.ts';
import { folder, sincerity } from '../command-line.ts';

const loud = 'Wow!!! We open at ten on Sunday, and the kettle is on.\n';

describe('custom reporters', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is that of the module
  const shout = "export default { id: 'shout', format: ({ summary }) => `${summary.warnings} TO READ\\n` };";
  const configured = (module: string) =>
    folder({ 'a.txt': loud, 'own.mjs': module, 'sincerity.config.yaml': 'reporters: [./own.mjs]\n' });
  const run = (cwd: string, ...argv: string[]) => sincerity(['a.txt', ...argv], { cwd });

  it('include the example', async () => {
    const cwd = fileURLToPath(new URL('../../../fixtures/own-reporter', import.meta.url));
    const { code, stdout } = await sincerity(['draft.md', '-f', 'slack', '--config', 'sincerity.config.yaml'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).text).toMatch(/^1 finding in 1 post\n• draft\.md:1 /u);
  });

  it('print and write files in addition to built-in reporters', async () => {
    const cwd = configured(shout);
    expect((await run(cwd, '-f', 'shout', '-f', 'compact:c.txt')).stdout).toBe('1 TO READ\n');
    await run(cwd, '-f', 'shout:s.txt');
    expect(readFileSync(join(cwd, 's.txt'), 'utf8')).toBe('1 TO READ\n');
  });

  it('are loaded from packages, lists and extended configurations', async () => {
    const cwd = folder({
      'a.txt': loud,
      'base/base.yaml': 'reporters: [../more.mjs, sincerity-reporter-acme]\n',
      'more.mjs': `const shout = () => { ${shout.replace('export default', 'return')} };\nexport default [{ ...shout(), id: 'more' }];`,
      'node_modules/sincerity-reporter-acme/package.json':
        '{ "name": "sincerity-reporter-acme", "exports": "./i.mjs" }',
      'node_modules/sincerity-reporter-acme/i.mjs': shout,
      'base/node_modules/sincerity-reporter-acme/package.json':
        '{ "name": "sincerity-reporter-acme", "exports": "./i.mjs" }',
      'base/node_modules/sincerity-reporter-acme/i.mjs': shout,
      'sincerity.config.yaml': 'extends: ./base/base.yaml\n',
    });
    for (const name of ['more', 'shout']) expect((await run(cwd, '-f', name)).stdout).toBe('1 TO READ\n');
  });

  it('run again if a cache is used', async () => {
    const cwd = configured("import { count } from './count.mjs'; export default { id: 'own', format: () => count() };");
    writeFileSync(join(cwd, 'count.mjs'), 'let times = 0; export const count = () => String(++times);');
    const runCached = async () => (await sincerity(['a.txt', '--cache', '-f', 'own'], { cwd }, start)).stdout;
    expect([await runCached(), await runCached()]).toEqual(['1', '2']);
  });

  it('are not loaded if they are not requested', async () => {
    const cwd = configured("throw new Error('loaded');");
    expect(await run(cwd, '-f', 'compact')).toMatchObject({ code: 0, stderr: '' });
  });

  const failed = 'own.mjs: The reporter "own" failed: no idea.\n';
  const returned = (type: string) =>
    `own.mjs: Expected the reporter "own" to return text, but it returned ${type}.\n  Return a string from \`format\`, or yield strings.\n`;
  const reporterWith = (format: string) => `export default { id: 'own', ${format} };`;

  it.each<[string, string, string]>([
    ['throws', reporterWith("format() { throw new Error('no idea.\\nAt all.'); }"), failed],
    ['throws after its first text', reporterWith("*format() { yield 'a'; throw new Error('no idea'); }"), failed],
    ['throws a string', reporterWith("format() { throw 'no idea'; }"), failed],
    ['returns nothing', reporterWith('format() {}'), returned('nothing')],
    ['returns a number', reporterWith('format: () => 7'), returned('a number')],
    ['returns a promise', reporterWith("async format() { return ''; }"), returned('a promise')],
    ['returns an object', reporterWith('format: () => ({})'), returned('an object')],
    ['yields a number', reporterWith('*format() { yield 1; }'), returned('a number')],
    [
      'has no format',
      reporterWith(''),
      'own.mjs: This is not a valid reporter: Missing key "format".\n  Export `{ id, format(report, environment) }`, where `format` returns text.\n',
    ],
    [
      'has a name that no flag can contain',
      "export default { id: 'a:b', format: () => '' };",
      'own.mjs: This is not a valid reporter: Expected "id" to be a name without spaces or colons, such as "slack", but it is "a:b".\n  Export `{ id, format(report, environment) }`, where `format` returns text.\n',
    ],
    [
      'has the name of a built-in reporter',
      "export default [{ id: 'own', format: () => '' }, { id: 'json', format: () => '' }];",
      'own.mjs: A built-in reporter is already named "json".\n  Rename your reporter.\n',
    ],
    [
      'has a duplicate name',
      "export default [{ id: 'own', format: () => '' }, { id: 'own', format: () => '' }];",
      'own.mjs: Two reporters are named "own".\n',
    ],
    ['throws while it is loaded', "throw new Error('no idea');", 'own.mjs: Could not load this file: no idea.\n'],
  ])('cause an error and leave no file if one %s', async (_, module, expected) => {
    const cwd = configured(module);
    const { code, stderr } = await run(cwd, '-f', 'own:out.txt');
    expect({ code, stderr }).toEqual({ code: 2, stderr: `sincerity: ${expected}` });
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'a.txt', 'own.mjs', 'sincerity.config.yaml']);
    writeFileSync(join(cwd, 'out.txt'), 'unchanged');
    await run(cwd, '-f', 'own:out.txt');
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toBe('unchanged');
  });

  it('are suggested for a misspelled name', async () => {
    const cwd = configured(shout);
    expect((await run(cwd, '-f', 'shot')).stderr).toBe(
      'sincerity: --format does not accept "shot".\n  Did you mean "shout"?\n',
    );
    expect((await run(cwd, '-f', 'shout', '--no-config')).stderr).toMatch(
      /^sincerity: --format does not accept "shout"/u,
    );
  });
});
