import { execFileSync } from 'node:child_process';
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toDisplayPath } from '../../../src/node/files/display-path.ts';
import { findInputs } from '../../../src/node/files/find-inputs.ts';
import { createMatcher } from '../../../src/node/files/globs.ts';
import { decode } from '../../../src/node/input/decode.ts';
import { readInputFile } from '../../../src/node/input/read-file.ts';
import { folder } from '../../cli/command-line.ts';

const extensions = new Set(['md', 'txt', 'json', 'yaml']);

async function found(cwd: string, paths: readonly string[], allowUnmatched = false) {
  const { files, inputErrors } = await findInputs(paths, { cwd, extensions, allowUnmatched });
  return { files: files.map((file) => relative(cwd, file)), problems: inputErrors };
}

describe('finding drafts', () => {
  const cwd = folder({
    'b.md': '',
    'a.txt': '',
    'notes.docx': '',
    '[draft] (1).md': '',
    'x{1}.md': '',
    'sub/UPPER.MD': '',
    'sub/deep/c.md': '',
    'sub/image.png': '',
    'sub/package.json': '{}',
    'sub/tsconfig.base.json': '{}',
    'sub/sincerity.config.yaml': '',
    'sub/.hidden.md': '',
    'sub/node_modules/d/README.md': '',
    'node_modules/d/README.md': '',
    '.git/HEAD.md': '',
    'images/a.png': '',
    '-draft.md': '',
    'zips/plan.zip': '',
  });

  it.each<[string, string[], string[]]>([
    ['files in the order named, each once', ['b.md', './a.txt', 'b.md'], ['b.md', 'a.txt']],
    ['each file once, whatever spells it', ['b.md', `${cwd}/b.md`, 'sub/../b.md'], ['b.md']],
    ['a literal name before a pattern', ['[draft] (1).md', 'x{1}.md'], ['[draft] (1).md', 'x{1}.md']],
    ['a file of a kind unknown, because it was named', ['notes.docx'], ['notes.docx']],
    ['a name that begins like a flag', ['-draft.md'], ['-draft.md']],
    ['a folder, sorted, without what is no draft', ['sub'], ['sub/UPPER.MD', 'sub/deep/c.md']],
    ['a file that folders leave out, because it was named', ['sub/package.json'], ['sub/package.json']],
    ['a ZIP in a folder', ['zips'], ['zips/plan.zip']],
    ['a ZIP by a pattern', ['*/*.zip'], ['zips/plan.zip']],
    ['a pattern', ['sub/**/*.md', '*.txt'], ['sub/deep/c.md', 'a.txt']],
    ['a pattern with braces and one folder up', ['sub/../{a,b}.{md,txt}'], ['a.txt', 'b.md']],
    [
      'the working folder',
      ['.'],
      ['-draft.md', '[draft] (1).md', 'a.txt', 'b.md', 'sub/UPPER.MD', 'sub/deep/c.md', 'x{1}.md', 'zips/plan.zip'],
    ],
  ])('takes %s', async (_, paths, files) => {
    expect(await found(cwd, paths)).toEqual({ files, problems: [] });
  });

  it.each<[string, object]>([
    ['b.mdd', { path: 'b.mdd', code: 'file/not-found', hint: 'Did you mean "b.md"?' }],
    ['gone/b.md', { path: 'gone/b.md', code: 'file/not-found' }],
    ['b.md/c.md', { path: 'b.md/c.md', code: 'file/not-found' }],
    ['posts-of-the-week', { path: 'posts-of-the-week', code: 'file/not-found' }],
    ['*.csv', { path: '*.csv', code: 'file/none-matching' }],
    ['**/*.png', { path: '**/*.png', code: 'file/none-matching' }],
    ['images', { path: 'images', code: 'file/none-in-folder' }],
  ])('reports that %s matches nothing, unless that is allowed', async (path, problem) => {
    expect(await found(cwd, [path, 'b.md'])).toMatchObject({ files: ['b.md'], problems: [problem] });
    expect(await found(cwd, [path, 'b.md'], true)).toEqual({ files: ['b.md'], problems: [] });
  });

  it('takes what differs in case for one file where the disk does', async () => {
    const cased = folder({ 'a.md': '', 'A.md': '' });
    expect((await found(cased, ['a.md', 'A.md', './a.md'])).files).toHaveLength(readdirSync(cased).length - 1);
  });

  it('survives links to nowhere and in circles', async () => {
    const linked = folder({ 'a.md': '', 'sub/b.md': '' });
    symlinkSync('nowhere.md', join(linked, 'gone.md'));
    symlinkSync('loop.md', join(linked, 'loop.md'));
    symlinkSync('..', join(linked, 'sub', 'up'));
    symlinkSync('a.md', join(linked, 'linked.md'));
    const { files, problems } = await found(linked, ['.']);
    expect(problems).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['a.md', 'linked.md', 'sub/b.md']));
    expect(files.length).toBeLessThan(8);
    expect(await readInputFile(join(linked, 'gone.md'))).toMatchObject({ code: 'file/not-found' });
    expect(await readInputFile(join(linked, 'loop.md'))).toMatchObject({ code: 'file/circular-link' });
  });
});

describe('reading drafts', () => {
  const cwd = folder({ 'a.md': 'Hello.', 'sub/b.md': '' });
  execFileSync('mkfifo', [join(cwd, 'pipe.md')]);

  it.each<[string, object]>([
    ['a.md', { text: 'Hello.' }],
    ['sub', { code: 'file/is-folder' }],
    ['a.md/b.md', { code: 'file/not-found' }],
    [`${'x'.repeat(300)}.md`, { code: 'file/name-too-long' }],
    ['a\0.md', { code: 'file/not-readable' }],
    ['pipe.md', { code: 'file/not-regular' }],
  ])('%j', async (path, expected) => {
    expect(await readInputFile(`${cwd}/${path}`)).toMatchObject(expected);
  });

  it('rejects a file that is too large', async () => {
    writeFileSync(join(cwd, 'large.md'), 'x'.repeat(3 * 1024 * 1024));
    expect(await readInputFile(join(cwd, 'large.md'), decode, 2 * 1024 * 1024)).toMatchObject({
      code: 'file/too-large',
      message: 'This file is too large: 3 MB, limit 2 MB.',
    });
  });
});

describe('globs of a configuration', () => {
  it.each<[string[], string, boolean]>([
    [['*.csv'], '/p/deep/a.csv', true],
    [['*.csv'], '/p/a.md', false],
    [['drafts/*.md'], '/p/drafts/a.md', true],
    [['drafts/*.md'], '/p/other/drafts/a.md', false],
    [['drafts/**'], '/p/drafts/x/a.md', true],
    [['replies'], '/p/x/replies/a.md', true],
    [['*.{csv,tsv}'], '/p/a.tsv', true],
    [['{a,b}/*.{csv,tsv}'], '/p/b/x.csv', true],
    [['{a,b}/*.{csv,tsv}'], '/p/c/x.csv', false],
    [['*.md', '!README.md'], '/p/README.md', false],
    [['*.md', '!README.md'], '/p/a.md', true],
    [['*.md'], '/elsewhere/a.md', false],
    [['*'], '/p', false],
    [[], '/p/a.md', false],
  ])('%j of /p and %s: %s', (globs, path, expected) => {
    expect(createMatcher(globs, '/p')(path)).toBe(expected);
  });
});

it('paths are shown from the working folder, with forward slashes', () => {
  expect(toDisplayPath('/a/b/c.md', '/a')).toBe('b/c.md');
  expect(toDisplayPath('/a/c.md', '/a/b')).toBe('../c.md');
  expect(toDisplayPath('/a', '/a')).toBe('.');
});
