import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { folder, sincerity } from '../../cli/command-line.ts';
import { lint, rows, withoutErrors } from '../../cli/echo-lint.ts';
import { commit, git, repository, write } from '../../cli/echo-repository.ts';

describe('--staged', () => {
  it('reads files from the index, not from the disk', async () => {
    const cwd = repository({ 'a.txt': 'One.', 'b.txt': 'Two.', 'gone.txt': 'Three.' });
    write(cwd, { 'a.txt': 'Staged.', 'gone.txt': 'Staged, and gone.' });
    git(cwd, 'add', '-A');
    write(cwd, { 'a.txt': 'On the disk.', 'b.txt': 'Not staged.', 'c.txt': 'Not known.' });
    rmSync(join(cwd, 'gone.txt'));
    expect(await lint(['--staged'], { cwd })).toEqual(withoutErrors(['a.txt: Staged.', 'gone.txt: Staged, and gone.']));
  });

  it('reports only new and changed posts', async () => {
    const cwd = repository({ 'a.csv': rows('One.', 'Two.') });
    write(cwd, { 'a.csv': rows('Zero.', 'Two.', 'One.') });
    git(cwd, 'add', '-A');
    expect(await lint(['--staged'], { cwd })).toEqual(withoutErrors(['a.csv: Zero.']));
  });

  it('reports all posts before the first commit', async () => {
    const cwd = repository();
    write(cwd, { 'a.txt': 'One.' });
    git(cwd, 'add', '-A');
    expect(await lint(['--staged'], { cwd })).toEqual(withoutErrors(['a.txt: One.']));
    expect(await lint(['--changed'], { cwd })).toEqual(withoutErrors(['a.txt: One.']));
  });

  it('recognizes a renamed file', async () => {
    const text = rows('One.', 'Two.', 'Three.', 'Four.');
    const cwd = repository({ 'a.csv': text, 'sub/b.txt': 'Same.' });
    renameSync(join(cwd, 'a.csv'), join(cwd, 'sub/plan.csv'));
    renameSync(join(cwd, 'sub/b.txt'), join(cwd, 'sub/c.txt'));
    write(cwd, { 'sub/plan.csv': `${text}2026-03-02,Five.\n` });
    git(cwd, 'add', '-A');
    expect(await lint(['--staged', 'sub'], { cwd })).toEqual(withoutErrors(['sub/plan.csv: Five.']));
  });

  it('reports the feed of a file from which a post was removed', async () => {
    const cwd = repository({ 'a.csv': rows('One.', 'Two.') });
    write(cwd, { 'a.csv': rows('One.') });
    git(cwd, 'add', '-A');
    expect(await lint(['--staged'], { cwd })).toMatchObject({ code: 0, posts: [], feeds: 1 });
  });

  it('skips links, submodules and files that a search of a folder skips', async () => {
    const cwd = repository({ 'a.txt': 'One.' });
    const other = repository({ 'b.txt': 'Theirs.' });
    git(cwd, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other, 'theirs.txt');
    symlinkSync('a.txt', join(cwd, 'link.txt'));
    write(cwd, {
      'logo.png': '',
      'package.json': '{}',
      '.github/a.md': 'Hidden.',
      'node_modules/a/README.md': 'Not ours.',
    });
    git(cwd, 'add', '-A', '-f');
    expect(await lint(['--staged'], { cwd })).toEqual(withoutErrors([]));
    expect(await lint(['--changed'], { cwd })).toEqual(withoutErrors([]));
    expect(await lint(['--staged', '.github', 'link.txt'], { cwd })).toEqual(withoutErrors(['.github/a.md: Hidden.']));
  });

  it('opens ZIPs and workbooks in the index', async () => {
    const cwd = repository({ 'a.txt': 'One.' });
    write(cwd, { 'plan.zip': zipSync({ 'b.txt': Buffer.from('Zipped.') }) });
    git(cwd, 'add', '-A');
    rmSync(join(cwd, 'plan.zip'));
    expect(await lint(['--staged'], { cwd })).toEqual(withoutErrors(['plan.zip/b.txt: Zipped.']));
  });

  it('reads the bytes of the index, even if Git converts line ends in the work tree', async () => {
    const cwd = repository({ 'a.txt': 'One.' });
    git(cwd, 'config', 'core.autocrlf', 'true');
    write(cwd, { 'a.csv': rows('One.', 'Two.').replaceAll('\n', '\r\n') });
    git(cwd, 'add', '-A');
    expect(await lint(['--staged'], { cwd })).toMatchObject({ posts: ['a.csv: One.', 'a.csv: Two.'] });
    const { stdout } = await sincerity(['--staged', '--no-config', '-f', 'json'], { cwd });
    expect(JSON.parse(stdout).posts.map(({ start }: { start: { offset: number } }) => start.offset)).toEqual([21, 37]);
  });

  it.each([
    '-draft.md',
    'a b.md',
    'ü 🐝.md',
    'new\nline.md',
    '"quoted".md',
    "it's.md",
    'tab\t.md',
    '[1]*.md',
    ':(top)a.md',
  ])('reads a file called %j', async (name) => {
    const cwd = repository({ 'a.txt': 'One.' });
    write(cwd, { [name]: 'Two.' });
    expect(await lint(['--changed'], { cwd })).toEqual(withoutErrors([`${name}: Two.`]));
    git(cwd, 'add', '-A');
    expect(await lint(['--staged'], { cwd })).toEqual(withoutErrors([`${name}: Two.`]));
    expect(await lint(['--staged', '--', name], { cwd })).toEqual(withoutErrors([`${name}: Two.`]));
  });

  it.each<[string, string[], string[]]>([
    ['', [], ['sub/b.md', 'sub/deep/c.txt']],
    ['sub', [], ['b.md', 'deep/c.txt']],
    ['sub', ['..'], ['../a.txt', 'b.md', 'deep/c.txt']],
    ['sub', ['deep'], ['deep/c.txt']],
    ['', ['a.txt', 'sub/b.md'], ['a.txt', 'sub/b.md']],
    ['', ['*.txt'], ['a.txt']],
    ['', ['**/*.txt'], ['a.txt', 'sub/deep/c.txt']],
    ['', ["'**/*.txt'"], ['a.txt', 'sub/deep/c.txt']],
    ['sub', ['../*.{txt,md}', 'deep/[a-c].txt'], ['../a.txt', 'deep/c.txt']],
    ['', ['same.txt'], []],
    ['', ['*.yaml'], []],
  ])('in "%s", is limited to the paths %j', async (inner, paths, expected) => {
    const cwd = repository({ 'same.txt': 'Same.' });
    write(cwd, { 'a.txt': 'New.', 'sub/b.md': 'New.', 'sub/deep/c.txt': 'New.' });
    git(cwd, 'add', '-A');
    const names = paths.length === 0 && inner === '' ? ['a.txt', ...expected] : expected;
    const posts = names.map((name) => `${name}: New.`);
    for (const flag of ['--staged', '--changed']) {
      expect(await lint([flag, ...paths], { cwd: join(cwd, inner) })).toEqual(withoutErrors(posts));
    }
  });

  it('reports a path that matches nothing', async () => {
    const cwd = repository({ 'a.txt': 'One.' });
    const inputErrors = ['b.txt: No such file.'];
    expect(await lint(['--staged', 'b.txt'], { cwd })).toMatchObject({ code: 2, inputErrors });
    expect(await lint(['--staged', 'b.txt', '--no-error-on-unmatched'], { cwd })).toEqual(withoutErrors([]));
  });

  it('skips ignored files without --no-ignore', async () => {
    const cwd = repository({ '.sincerityignore': 'old/\n' });
    write(cwd, { 'old/a.txt': 'One.' });
    git(cwd, 'add', '-A');
    expect(await lint(['--staged'], { cwd })).toEqual(withoutErrors([]));
    expect(await lint(['--staged', '--no-ignore'], { cwd })).toEqual(withoutErrors(['old/a.txt: One.']));
  });

  it('prints nothing if nothing is staged or changed', async () => {
    const cwd = repository({ 'a.txt': 'One.' });
    const noOutput = { code: 0, stdout: '', stderr: '' };
    for (const flag of ['--staged', '--changed']) {
      expect(await sincerity([flag, '--no-config'], { cwd })).toEqual(noOutput);
      expect(await sincerity(['feed', flag, '--no-config'], { cwd })).toEqual(noOutput);
      expect(await sincerity([flag, '--no-config', '--debug'], { cwd })).toEqual({
        ...noOutput,
        stderr: expect.stringContaining(': 0 files, 0 posts, '),
      });
    }
  });

  it('reports that a folder is not in a repository, like --changed and --since', async () => {
    const cwd = folder({ 'a.txt': 'One.' });
    for (const flag of ['--staged', '--changed', '--since=HEAD']) {
      const [name] = flag.split('=');
      expect(await sincerity([flag, '--no-config'], { cwd })).toEqual({
        code: 2,
        stdout: '',
        stderr: `sincerity: ${name}: This folder is not in a Git repository.\n  Remove ${name} to lint without Git.\n`,
      });
    }
  });
});

describe('--changed', () => {
  it('reads files of the work tree that differ from the last commit', async () => {
    const cwd = repository({
      'a.txt': 'One.',
      'b.csv': rows('Two.'),
      'c.txt': 'Three.',
      'd.txt': 'Four.',
      '.gitignore': 'no/',
    });
    write(cwd, { 'a.txt': 'Staged.', 'b.csv': rows('Two.', 'More.'), 'new/e.txt': 'New.', 'no/f.txt': 'Ignored.' });
    git(cwd, 'add', 'a.txt');
    write(cwd, { 'a.txt': 'On the disk.' });
    rmSync(join(cwd, 'c.txt'));
    symlinkSync('a.txt', join(cwd, 'link.txt'));
    expect(await lint(['--changed'], { cwd })).toEqual(
      withoutErrors(['a.txt: On the disk.', 'b.csv: More.', 'new/e.txt: New.']),
    );
  });

  it('compares a conflicted merge with our side', async () => {
    const cwd = repository({ 'a.csv': rows('One.') });
    git(cwd, 'checkout', '-q', '-b', 'theirs');
    write(cwd, { 'a.csv': rows('One.', 'Theirs.') });
    commit(cwd);
    git(cwd, 'checkout', '-q', 'main');
    write(cwd, { 'a.csv': rows('One.', 'Ours.') });
    commit(cwd);
    expect(() => git(cwd, 'merge', '-q', 'theirs')).toThrow();
    write(cwd, { 'a.csv': rows('One.', 'Ours.', 'Theirs.') });
    expect(await lint(['--changed'], { cwd })).toEqual(withoutErrors(['a.csv: Theirs.']));
    expect(await lint(['--staged'], { cwd })).toEqual(withoutErrors([]));
  });
});

it('--since without paths lints the working folder', async () => {
  const cwd = repository({ 'a.txt': 'One.', 'sub/b.txt': 'Two.', 'empty/x.png': '' });
  write(cwd, { 'a.txt': 'New.', 'sub/b.txt': 'New as well.' });
  expect(await lint(['--since', 'HEAD'], { cwd: join(cwd, 'sub') })).toEqual(withoutErrors(['b.txt: New as well.']));
  expect(await lint(['--since', 'HEAD'], { cwd: join(cwd, 'empty') })).toEqual(withoutErrors([]));
  expect(await lint(['--since', 'HEAD', 'empty'], { cwd })).toMatchObject({ code: 2 });
});
