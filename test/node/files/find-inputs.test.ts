import { readdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs } from '../../../src/node/files/find-inputs.ts';
import { readInputFile } from '../../../src/node/input/read-file.ts';
import { folder } from '../../cli/command-line.ts';

const extensions = new Set(['md', 'txt', 'json', 'yaml']);

async function found(cwd: string, paths: readonly string[], allowUnmatched = false) {
  const { files, inputErrors } = await findInputs(paths, { cwd, extensions, allowUnmatched });
  return { files: files.map((file) => relative(cwd, file)), inputErrors };
}

describe('findInputs', () => {
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
    ['files in the given order, each once', ['b.md', './a.txt', 'b.md'], ['b.md', 'a.txt']],
    ['a file once if its paths differ', ['b.md', `${cwd}/b.md`, 'sub/../b.md'], ['b.md']],
    ['a literal name before a pattern', ['[draft] (1).md', 'x{1}.md'], ['[draft] (1).md', 'x{1}.md']],
    ['a file of an unsupported kind, if it is passed', ['notes.docx'], ['notes.docx']],
    ['a name that starts like a flag', ['-draft.md'], ['-draft.md']],
    ['a folder, sorted, without files that are not drafts', ['sub'], ['sub/UPPER.MD', 'sub/deep/c.md']],
    ['a file that is skipped in folders, if it is passed', ['sub/package.json'], ['sub/package.json']],
    ['a ZIP in a folder', ['zips'], ['zips/plan.zip']],
    ['a ZIP by a pattern', ['*/*.zip'], ['zips/plan.zip']],
    ['a pattern', ['sub/**/*.md', '*.txt'], ['sub/deep/c.md', 'a.txt']],
    ['a pattern with braces and a parent folder', ['sub/../{a,b}.{md,txt}'], ['a.txt', 'b.md']],
    [
      'the working folder',
      ['.'],
      ['-draft.md', '[draft] (1).md', 'a.txt', 'b.md', 'sub/UPPER.MD', 'sub/deep/c.md', 'x{1}.md', 'zips/plan.zip'],
    ],
  ])('finds %s', async (_, paths, files) => {
    expect(await found(cwd, paths)).toEqual({ files, inputErrors: [] });
  });

  it.each<[string, object]>([
    ['b.mdd', { path: 'b.mdd', code: 'file/not-found', hint: 'Did you mean "b.md"?' }],
    ['gone/b.md', { path: 'gone/b.md', code: 'file/not-found' }],
    ['b.md/c.md', { path: 'b.md/c.md', code: 'file/not-found' }],
    ['posts-of-the-week', { path: 'posts-of-the-week', code: 'file/not-found' }],
    ['*.csv', { path: '*.csv', code: 'file/none-matching' }],
    ['**/*.png', { path: '**/*.png', code: 'file/none-matching' }],
    ['images', { path: 'images', code: 'file/none-in-folder' }],
  ])('reports that %s matches nothing, unless that is allowed', async (path, error) => {
    expect(await found(cwd, [path, 'b.md'])).toMatchObject({ files: ['b.md'], inputErrors: [error] });
    expect(await found(cwd, [path, 'b.md'], true)).toEqual({ files: ['b.md'], inputErrors: [] });
  });

  it('treats names that differ in case as one file if the disk does', async () => {
    const cased = folder({ 'a.md': '', 'A.md': '' });
    expect((await found(cased, ['a.md', 'A.md', './a.md'])).files).toHaveLength(readdirSync(cased).length - 1);
  });

  it('skips broken and circular links', async () => {
    const linked = folder({ 'a.md': '', 'sub/b.md': '' });
    symlinkSync('nowhere.md', join(linked, 'gone.md'));
    symlinkSync('loop.md', join(linked, 'loop.md'));
    symlinkSync('..', join(linked, 'sub', 'up'));
    symlinkSync('a.md', join(linked, 'linked.md'));
    const { files, inputErrors } = await found(linked, ['.']);
    expect(inputErrors).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['a.md', 'linked.md', 'sub/b.md']));
    expect(files.length).toBeLessThan(8);
    expect(await readInputFile(join(linked, 'gone.md'))).toMatchObject({ code: 'file/not-found' });
    expect(await readInputFile(join(linked, 'loop.md'))).toMatchObject({ code: 'file/circular-link' });
  });
});
