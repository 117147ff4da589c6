import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workbook } from '../../readers/xlsx/workbook.ts';
import { folder, ouchRule, sincerity, withPackages } from '../command-line.ts';

const config =
  'extends: []\nrules: { shouting: error, styled-letters: warning, hashtag-stuffing: error, cta-overload: warning }\n';
const loud = 'Wow!!! We open at ten on Sunday, and the kettle is on.\n';
const fixed = 'Wow! We open at ten on Sunday, and the kettle is on.\n';
const capitals = 'HUGE SAVINGS THIS WEEKEND ONLY!!!\n';
const calm = 'We open at ten on Sunday, and the kettle is on.\n';
const root = (files: Parameters<typeof folder>[0]) => folder({ 'sincerity.config.yaml': config, ...files });
const content = (cwd: string, path: string) => readFileSync(join(cwd, path), 'utf8');

/** Returns the temporary files that an interrupted run leaves. */
const leftovers = (cwd: string) => readdirSync(cwd).filter((name) => name.endsWith('.tmp'));

describe('--fix', () => {
  it.each<[code: number, before: string, after: string, stderr: string]>([
    [0, loud, fixed, 'Applied 1 fix in 1 file.\n'],
    [1, capitals, 'HUGE SAVINGS THIS WEEKEND ONLY!\n', 'Applied 1 fix in 1 file.\n'],
    [0, calm, calm, ''],
    [
      0,
      'Wow!!! 𝗪𝗲 open at ten, 𝘆𝗼𝘂 know, and the kettle is on.',
      'Wow! We open at ten, you know, and the kettle is on.',
      'Applied 3 fixes in 1 file.\n',
    ],
    [
      0,
      `<!-- sincerity-disable shouting -- it is a band -->\n\n${loud}`,
      `<!-- sincerity-disable shouting -- it is a band -->\n\n${loud}`,
      '',
    ],
  ])('exits with %i and changes %j to %j', async (code, before, after, stderr) => {
    const cwd = root({ 'a.md': before });
    const outcome = await sincerity(['--fix', 'a.md'], { cwd });
    expect(content(cwd, 'a.md')).toBe(after);
    expect({ code: outcome.code, stderr: outcome.stderr }).toEqual({ code, stderr });
    expect(leftovers(cwd)).toEqual([]);
  });

  it('fixes the files of a folder and reports the remaining findings', async () => {
    const cwd = root({
      'a.txt': loud,
      'b/b.csv': `text\n"${loud.trim()} ""Yes"", 𝗳𝗿𝗲𝘀𝗵."\n`,
      'c.txt': capitals,
      'd.txt': calm,
    });
    const { code, stdout, stderr } = await sincerity(['--fix', '-f', 'json', '.'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe('Applied 4 fixes in 3 files.\n');
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics.map(({ path, message, fix }: Record<string, unknown>) => [path, message, fix])).toEqual([
      ['c.txt', expect.stringContaining('is in capitals, which'), undefined],
    ]);
    expect(content(cwd, 'b/b.csv')).toBe(`text\n"${fixed.trim()} ""Yes"", fresh."\n`);
  });

  it('is announced for fixable findings in stylish and JSON', async () => {
    const cwd = root({ 'a.txt': `${loud}\nHUGE SAVINGS THIS WEEKEND ONLY. We mean it, and we say it once more.` });
    const { stdout } = await sincerity(['a.txt'], { cwd });
    expect(stdout).toContain('shouting, fixable');
    expect(stdout).toContain('2 errors in 1 post (1 file). 1 fixable with --fix.');
    const { diagnostics } = JSON.parse((await sincerity(['-f', 'json', 'a.txt'], { cwd })).stdout);
    expect(diagnostics[0].fix).toEqual([
      { text: '', start: { line: 1, column: 5, offset: 4 }, end: { line: 1, column: 7, offset: 6 } },
    ]);
  });

  it.each<[how: string, before: Uint8Array, after: Uint8Array]>([
    [
      'in windows-1252',
      Buffer.from('Caf\xe9!!! \x93ja\x94\r\n', 'latin1'),
      Buffer.from('Caf\xe9! \x93ja\x94\r\n', 'latin1'),
    ],
    ['in UTF-16', Buffer.from('\ufeffCafé!!! ja\r\n', 'utf16le'), Buffer.from('\ufeffCafé! ja\r\n', 'utf16le')],
    [
      'in UTF-16 without a byte order mark',
      Buffer.from('Wow!!! We open.', 'utf16le'),
      Buffer.from('Wow! We open.', 'utf16le'),
    ],
    ['with two byte order marks', Buffer.from('\ufeff\ufeffWow!!! We open.'), Buffer.from('\ufeff\ufeffWow! We open.')],
  ])('keeps the encoding of a file %s', async (_, before, after) => {
    const cwd = root({ 'a.txt': before });
    expect((await sincerity(['--fix', 'a.txt'], { cwd })).stderr).toContain('Applied 1 fix in 1 file.\n');
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(after);
  });

  it.each<[why: string, path: string, bytes: string | Uint8Array, notice: string]>([
    [
      'a workbook',
      'a.xlsx',
      workbook({ name: 'May', rows: [['text'], [loud.trim()]] }),
      'a.xlsx: 1 fix not applied: files of this format cannot be written.\n',
    ],
    [
      'half a surrogate pair',
      'a.txt',
      Buffer.from('\ufeffWow!!! \ud83d We open.', 'utf16le'),
      'a.txt: 1 fix not applied: its encoding cannot be written back exactly.\n',
    ],
    [
      'text that would change its type',
      'a.yaml',
      '- text: 𝘁𝗿𝘂𝗲\n',
      'a.yaml: 1 fix not applied: they would change how the file is read.\n',
    ],
  ])('does not change %s and reports that', async (_, path, bytes, notice) => {
    const cwd = root({ [path]: bytes });
    const { stderr } = await sincerity(['--fix', path], { cwd });
    expect(stderr).toBe(notice);
    expect(readFileSync(join(cwd, path))).toEqual(Buffer.from(bytes));
  });

  it('applies the other fixes of a file if some cannot be applied', async () => {
    const cwd = root({ 'a.yaml': `- text: 𝘁𝗿𝘂𝗲\n- text: ${loud}- text: 𝗻𝘂𝗹𝗹\n- text: ${capitals}` });
    const { stderr } = await sincerity(['--fix', 'a.yaml'], { cwd });
    expect(stderr).toContain('a.yaml: 2 fixes not applied');
    expect(stderr).toContain('Applied 2 fixes in 1 file.\n');
    expect(content(cwd, 'a.yaml')).toBe(
      `- text: 𝘁𝗿𝘂𝗲\n- text: ${fixed}- text: 𝗻𝘂𝗹𝗹\n- text: HUGE SAVINGS THIS WEEKEND ONLY!\n`,
    );
  });

  it('changes text that several posts share only if all of them have the fix', async () => {
    const campaign = (tail: string) =>
      JSON.stringify({
        body: `Bread at eight${tail}`,
        platforms: ['threads', 'mastodon'],
        platformVariants: { mastodon: { hashtags: ['rye'] } },
      });
    const cwd = root({ 'marks.json': campaign('!!!'), 'tags.json': campaign('.\n\n#bread #bakery #leith') });
    const before = content(cwd, 'tags.json');
    const { stderr } = await sincerity(['--fix', 'marks.json', 'tags.json'], { cwd });
    expect(content(cwd, 'marks.json')).toBe(campaign('!'));
    expect(content(cwd, 'tags.json')).toBe(before);
    expect(stderr).toContain('tags.json: 1 fix not applied');
  });

  it('applies no conflicting or damaging fixes of plugins', async () => {
    const rule = (id: string, from: string, to: string) =>
      ouchRule
        .replace("id: 'ouch'", `id: '${id}'`)
        .replaceAll('ouch/giu', `${from}/gu`)
        .replace(
          'data: {} }',
          `data: {}, fix: [{ span: { start: index, end: index + 4 }, text: ${JSON.stringify(to)} }] }`,
        );
    const cwd = withPackages(
      folder({
        'here.mjs': rule('here', 'here', 'hier'),
        'hier.mjs': rule('hier', 'hier', 'here'),
        'quote.mjs': rule('quote', 'rude', '",\n"'),
        'sincerity.config.yaml':
          'extends: []\nplugins: [./here.mjs, ./hier.mjs, ./quote.mjs]\nrules: { local/here: info, local/hier: info, local/quote: info }\n',
        'a.txt': 'We are here.',
        'b.csv': 'text,notes\n"We are rude.","ours"\n',
      }),
    );
    const { stderr } = await sincerity(['--fix', 'a.txt', 'b.csv'], { cwd });
    expect(stderr).toContain('a.txt: 1 fix not applied: each pass adds new fixes.\n');
    expect(stderr).toContain('b.csv: 1 fix not applied: they would change how the file is read.\n');
    expect(content(cwd, 'b.csv')).toBe('text,notes\n"We are rude.","ours"\n');
  });

  it('writes to the target of a link', async () => {
    const cwd = root({ 'real/a.txt': loud });
    symlinkSync(join(cwd, 'real/a.txt'), join(cwd, 'link.txt'));
    await sincerity(['--fix', 'link.txt'], { cwd });
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(content(cwd, 'real/a.txt')).toBe(fixed);
  });

  it.each<[argv: string, message: string]>([
    ['--fix --fix-dry-run a.txt', '--fix and --fix-dry-run cannot be used together.'],
    [
      '--fix --staged a.txt',
      '--fix and --staged cannot be used together: the versions in Git may differ from the files on disk.',
    ],
    [
      '--fix-dry-run --since HEAD a.txt',
      '--fix-dry-run and --since cannot be used together: the versions in Git may differ from the files on disk.',
    ],
    ['feed --fix a.txt', '`sincerity feed` and --fix cannot be used together.'],
  ])('rejects %s', async (argv, message) => {
    const cwd = root({ 'a.txt': loud });
    const { code, stderr, stdout } = await sincerity(argv.split(' '), { cwd });
    expect({ code, stdout, first: stderr.split('\n')[0] }).toEqual({
      code: 2,
      stdout: '',
      first: `sincerity: ${message}`,
    });
    expect(content(cwd, 'a.txt')).toBe(loud);
  });

  it('reports a file without write permission and leaves no temporary file', async () => {
    const cwd = root({ 'a/a.txt': loud });
    chmodSync(join(cwd, 'a'), 0o555);
    const { code, stderr } = await sincerity(['--fix', 'a/a.txt'], { cwd });
    chmodSync(join(cwd, 'a'), 0o755);
    // The permission does not apply to root.
    if (process.getuid?.() === 0) return;
    expect(code).toBe(2);
    expect(stderr).toContain('sincerity: a/a.txt: Could not fix this file. Permission denied.');
    expect(content(cwd, 'a/a.txt')).toBe(loud);
    expect(leftovers(join(cwd, 'a'))).toEqual([]);
  });
});

describe('--fix › standard input', () => {
  it.each<[argv: string, stdin: string, out: string, code: number]>([
    ['--fix -', loud, fixed, 0],
    ['--fix -', calm, calm, 0],
    ['--fix -', capitals, 'HUGE SAVINGS THIS WEEKEND ONLY!\n', 1],
    [
      '--fix --stdin-filename b.json',
      '[{"text": "Wow!!!\\u0021 \\ud835\\uddf3\\ud835\\uddff\\ud835\\uddf2\\ud835\\ude00\\ud835\\uddf5"}]',
      '[{"text": "Wow! fresh"}]',
      0,
    ],
    ['--fix --stdin-filename ignored.txt', loud, loud, 0],
  ])('writes the text to standard output and the report to standard error: %s', async (argv, stdin, out, code) => {
    const cwd = root({ '.sincerityignore': 'ignored.txt\n' });
    const outcome = await sincerity(argv.split(' '), { cwd, stdin });
    expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code, stdout: out });
    if (code === 1) expect(outcome.stderr).toContain('is in capitals, which');
    expect(existsSync(join(cwd, 'b.json'))).toBe(false);
  });
});

describe('--fix-dry-run', () => {
  it('prints a diff that Git applies, changes no file and reports the remaining findings', async () => {
    const files = {
      'a.txt': `${loud}\nRye.\n`,
      'b b.csv': Buffer.from('\ufefftext\r\n"Wow!!! ""𝗿𝘆𝗲"""\r\n"Calm"'),
      'c.txt': capitals,
    };
    const cwd = root(files);
    const dry = await sincerity(['--fix-dry-run', '.'], { cwd });
    expect(dry.code).toBe(1);
    expect(content(cwd, 'a.txt')).toBe(files['a.txt']);
    expect(dry.stderr).toContain('--fix would apply 4 fixes in 3 files.\n');
    expect(dry.stderr).toContain('is in capitals, which');
    expect(dry.stdout.startsWith('--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n-Wow!!!')).toBe(true);
    const other = folder(files);
    const git = (...argv: string[]) => spawnSync('git', argv, { cwd: other, input: dry.stdout, encoding: 'utf8' });
    git('init', '-q');
    expect(git('apply', '-').stderr).toBe('');
    await sincerity(['--fix', '.'], { cwd });
    for (const path of Object.keys(files)) expect(content(other, path)).toBe(content(cwd, path));
  });

  it('prints only the report if there are no fixes', async () => {
    const { code, stdout, stderr } = await sincerity(['--fix-dry-run', 'a.txt'], { cwd: root({ 'a.txt': calm }) });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('No findings in 1 post');
  });

  it('shows invisible characters in color and no control characters on a terminal', async () => {
    const cwd = root({ 'a.txt': 'The clin\u200bic opens\u001b[2J at eight 👩‍👩‍👧 in May, and the kettle is on.\n' });
    const { stdout } = await sincerity(['--fix-dry-run', 'a.txt'], { cwd, tty: true });
    expect(stdout).toContain('\u001b[31m-The clin·ic opens·[2J at eight 👩‍👩‍👧');
    expect(stdout).toContain('\u001b[32m+The clinic opens·[2J');
  });

  it('disables commands of GitHub Actions in posts', async () => {
    const cwd = root({ 'a.txt': `::error::no\n${loud}` });
    const { stdout } = await sincerity(['--fix-dry-run', 'a.txt'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    const [first = '', ...lines] = stdout.trimEnd().split('\n');
    expect(first).toMatch(/^::stop-commands::[\da-f-]{36}$/u);
    expect(lines.at(-1)).toBe(`::${first.slice('::stop-commands::'.length)}::`);
  });
});
