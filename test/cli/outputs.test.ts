import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { agentVariables } from '../../src/cli/io/coding-agent.ts';
import { start } from '../../src/cli/start.ts';
import { folder, sincerity } from './command-line.ts';

const loud = 'Wow!!! We open at ten on Sunday, and the kettle is on.\n';

const terse =
  /^a\.txt:1:4 warning shouting "!!!" -> .+\n1 warning in 1 post \(1 file\)\. Reasons: sincerity explain shouting\n$/u;

describe('without a format', () => {
  const cwd = folder({ 'a.txt': loud });
  const printed = async (env: Record<string, string>, ...argv: string[]) =>
    (await sincerity(['a.txt', ...argv], { cwd, env })).stdout;

  it.each(agentVariables)('%s has the report for coding agents printed', async (name) => {
    expect(await printed({ [name]: '1' })).toMatch(terse);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['nobody says that one reads', {}, []],
    ['a variable says that none does', { CLAUDECODE: '1', SINCERITY_AGENT: '0' }, []],
    ['its variable is off', { AI_AGENT: 'false' }, []],
    ['its variable is empty', { AI_AGENT: '' }, []],
    ['a format is given', { CLAUDECODE: '1' }, ['-f', 'stylish']],
  ])('people have theirs where %s', async (_, env, argv) => {
    expect(await printed(env, ...argv)).toMatch(/^a\.txt\n\n {2}a · line 1\n/u);
  });

  it('nothing is printed where the only report goes to a file', async () => {
    expect(await printed({ CLAUDECODE: '1' }, '-f', 'compact:out.txt')).toBe('');
  });

  it('a variable asks for it by itself', async () => {
    expect(await printed({ SINCERITY_AGENT: '1' })).toMatch(terse);
  });
});

describe('a report in a file', () => {
  it('is what standard output would have been, in folders that are made for it', async () => {
    const cwd = folder({ 'a.txt': loud });
    const formats = ['-f', 'compact', '-f', 'compact:reports/today/a.txt', '-f', 'json:out.json'];
    const { code, stdout } = await sincerity(['a.txt', ...formats], { cwd, tty: true });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'reports/today/a.txt'), 'utf8')).toBe(stdout);
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).summary.warnings).toBe(1);
  });

  it.each<[string, string, string]>([
    ['a.txt/out.json', 'a file for a folder', 'A parent of this path is not a folder.'],
    ['folder', 'a folder for a file', 'This is a folder, not a file.'],
    [`${'a'.repeat(300)}`, 'a name that is too long', 'The file name is too long.'],
  ])('cannot be %s, %s', async (path, _, reason) => {
    const cwd = folder({ 'a.txt': loud, 'folder/': '' });
    const { code, stderr } = await sincerity(['a.txt', '-f', `json:${path}`], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `sincerity: ${path}: Could not write the report. ${reason}\n`,
    });
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'a.txt', 'folder']);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(loud);
  });

  it('does not take the place of a device', async () => {
    const cwd = folder({ 'a.txt': loud });
    expect((await sincerity(['a.txt', '-f', 'json:/dev/null'], { cwd })).code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each<[string[], string]>([
    [
      ['json', 'compact'],
      '--format does not accept "compact".\n  Another report is written to standard output: add a file name, for example `compact:report`.',
    ],
    [
      ['json:a', 'compact:./a'],
      '--format does not accept "compact:./a".\n  Another report is written to the same file: add a file name, for example `compact:report`.',
    ],
    [['json:'], '--format does not accept "json:".\n  Add a file name after the colon, for example `sarif:out.sarif`.'],
    [['jsn'], '--format does not accept "jsn".\n  Did you mean "json"?'],
  ])('is refused: %j', async (formats, expected) => {
    const cwd = folder({ 'a.txt': loud });
    const { code, stderr } = await sincerity(['a.txt', ...formats.flatMap((format) => ['-f', format])], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `sincerity: ${expected}\n` });
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'a.txt']);
  });
});

it('a notice gives runners of CI and terminals nothing to obey, whatever a file is called', async () => {
  const name = '::error::x ##[group]\u001b[1m.txt';
  const cwd = folder({ [name]: Buffer.from('Caf\u00e9 opens at ten.', 'latin1') });
  const { stderr } = await sincerity(['.'], { cwd });
  expect(stderr).toMatch(/^: :error::x # #\[group\]␛\[1m\.txt: \S.+\n$/u);
});

describe("GitHub's job summary", () => {
  const limit = 1024 * 1024;
  const summaryOf = async (before: string | undefined, text: string, format = 'github') => {
    const cwd = folder({ 'a.csv': text, ...(before !== undefined && { 'summary.md': before }) });
    const file = join(cwd, 'summary.md');
    const outcome = await sincerity(['a.csv', '-f', format], { cwd, env: { GITHUB_STEP_SUMMARY: file } });
    return { ...outcome, summary: readdirSync(cwd).includes('summary.md') ? readFileSync(file, 'utf8') : undefined };
  };
  const post = 'text\nWow!!! We open at ten.\n';

  it('has the Markdown report added behind what others wrote', async () => {
    const { stdout, summary } = await summaryOf('# Theirs', post);
    expect(stdout).toMatch(/^::warning file=a\.csv,line=2,col=4,/u);
    expect(summary).toMatch(/^# Theirs\n\n## Sincerity\n\n.*\n<\/details>\n\n$/su);
    expect((await summaryOf(undefined, post)).summary).toMatch(/^## Sincerity\n/u);
  });

  it('is added to again where a cache remembers what was printed', async () => {
    const cwd = folder({ 'a.txt': loud });
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    for (const times of [1, 2]) {
      await sincerity(['a.txt', '--cache', '-f', 'github'], { cwd, env }, start);
      expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8').match(/^## Sincerity$/gmu)).toHaveLength(times);
    }
  });

  it('is left alone by other formats', async () => {
    expect((await summaryOf('# Theirs', post, 'compact')).summary).toBe('# Theirs');
  });

  it('never grows beyond what GitHub takes: whole sections are left out, which it says', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => `Wow!!! We open at ten; this is note ${index} of a year.`);
    const { summary = '' } = await summaryOf('x'.repeat(limit - 100_000), `text\n${rows.join('\n')}\n`);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limit);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(limit - 2000);
    expect(summary).toMatch(/<\/details>\n\n\*Omitted because of the size limit\*: \d+ sections\.\n$/u);
    expect((await summaryOf('x'.repeat(limit), post)).summary).toBe('x'.repeat(limit));
  });

  it('is no reason to fail', async () => {
    const cwd = folder({ 'a.txt': loud });
    const { code, stderr } = await sincerity(['a.txt', '-f', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: cwd } });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'Could not write the job summary. This is a folder, not a file.\n',
    });
  });
});

describe('an own reporter', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is that of the module
  const shout = "export default { id: 'shout', format: ({ summary }) => `${summary.warnings} TO READ\\n` };";
  const configured = (module: string) =>
    folder({ 'a.txt': loud, 'own.mjs': module, 'sincerity.config.yaml': 'reporters: [./own.mjs]\n' });
  const told = (cwd: string, ...argv: string[]) => sincerity(['a.txt', ...argv], { cwd });

  it('is shown by the example', async () => {
    const cwd = fileURLToPath(new URL('../../fixtures/own-reporter', import.meta.url));
    const { code, stdout } = await sincerity(['draft.md', '-f', 'slack'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).text).toMatch(/^1 finding in 1 post\n• draft\.md:1 /u);
  });

  it('prints, and writes files, beside those that come with the linter', async () => {
    const cwd = configured(shout);
    expect((await told(cwd, '-f', 'shout', '-f', 'compact:c.txt')).stdout).toBe('1 TO READ\n');
    await told(cwd, '-f', 'shout:s.txt');
    expect(readFileSync(join(cwd, 's.txt'), 'utf8')).toBe('1 TO READ\n');
  });

  it('may come from a package, in a list, and from what is extended', async () => {
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
    for (const name of ['more', 'shout']) expect((await told(cwd, '-f', name)).stdout).toBe('1 TO READ\n');
  });

  it('is asked again where a cache remembers what was printed', async () => {
    const cwd = configured("import { said } from './said.mjs'; export default { id: 'own', format: () => said() };");
    writeFileSync(join(cwd, 'said.mjs'), 'let times = 0; export const said = () => String(++times);');
    const ask = async () => (await sincerity(['a.txt', '--cache', '-f', 'own'], { cwd }, start)).stdout;
    expect([await ask(), await ask()]).toEqual(['1', '2']);
  });

  it('is not loaded where nobody asks for it', async () => {
    const cwd = configured("throw new Error('loaded');");
    expect(await told(cwd, '-f', 'compact')).toMatchObject({ code: 0, stderr: '' });
  });

  const stops = 'own.mjs: The reporter "own" failed: no idea.\n';
  const gave = (what: string) =>
    `own.mjs: Expected the reporter "own" to return text, but it returned ${what}.\n  Return a string from \`format\`, or yield strings.\n`;
  const own = (format: string) => `export default { id: 'own', ${format} };`;

  it.each<[string, string, string]>([
    ['throws', own("format() { throw new Error('no idea.\\nAt all.'); }"), stops],
    ['throws on its way', own("*format() { yield 'a'; throw new Error('no idea'); }"), stops],
    ['throws no error', own("format() { throw 'no idea'; }"), stops],
    ['gives nothing', own('format() {}'), gave('nothing')],
    ['gives a number', own('format: () => 7'), gave('a number')],
    ['gives a promise', own("async format() { return ''; }"), gave('a promise')],
    ['gives an object', own('format: () => ({})'), gave('an object')],
    ['yields a number', own('*format() { yield 1; }'), gave('a number')],
    [
      'has no format',
      own(''),
      'own.mjs: This is not a valid reporter: Missing key "format".\n  Export `{ id, format(report, environment) }`, where `format` returns text.\n',
    ],
    [
      'has a name that no flag could say',
      "export default { id: 'a:b', format: () => '' };",
      'own.mjs: This is not a valid reporter: Expected "id" to be a name without spaces or colons, such as "slack", but it is "a:b".\n  Export `{ id, format(report, environment) }`, where `format` returns text.\n',
    ],
    [
      'has the name of ours',
      "export default [{ id: 'own', format: () => '' }, { id: 'json', format: () => '' }];",
      'own.mjs: The name "json" is taken by a built-in reporter.\n  Rename your reporter.\n',
    ],
    [
      'has the name of another',
      "export default [{ id: 'own', format: () => '' }, { id: 'own', format: () => '' }];",
      'own.mjs: Two reporters are named "own".\n',
    ],
    ['stops while it is loaded', "throw new Error('no idea');", 'own.mjs: Could not load this file: no idea.\n'],
  ])('that %s is an error that names it, and leaves no file', async (_, module, expected) => {
    const cwd = configured(module);
    const { code, stderr } = await told(cwd, '-f', 'own:out.txt');
    expect({ code, stderr }).toEqual({ code: 2, stderr: `sincerity: ${expected}` });
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'a.txt', 'own.mjs', 'sincerity.config.yaml']);
    writeFileSync(join(cwd, 'out.txt'), 'as it was');
    await told(cwd, '-f', 'own:out.txt');
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toBe('as it was');
  });

  it('that is not there is looked for in words', async () => {
    const cwd = configured(shout);
    expect((await told(cwd, '-f', 'shot')).stderr).toBe(
      'sincerity: --format does not accept "shot".\n  Did you mean "shout"?\n',
    );
    expect((await told(cwd, '-f', 'shout', '--no-config')).stderr).toMatch(
      /^sincerity: --format does not accept "shout"/u,
    );
  });
});
