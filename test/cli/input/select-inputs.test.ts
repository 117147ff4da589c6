import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, sincerity } from '../command-line.ts';
import { lint, rows, withoutErrors } from '../echo-lint.ts';
import { repository, write } from '../echo-repository.ts';

describe('--files-from', () => {
  const cwd = folder({
    'a.txt': 'One.',
    'b [1].txt': 'Two.',
    'sub/c.txt': 'Three.',
    '*.txt': 'Four.',
    "'q'.txt": 'Five.',
  });

  it.each<[string, string | Uint8Array, string[]]>([
    ['one path per line', 'a.txt\nsub/c.txt\n', ['a.txt: One.', 'sub/c.txt: Three.']],
    ['Windows line ends', 'a.txt\r\n\r\nsub/c.txt', ['a.txt: One.', 'sub/c.txt: Three.']],
    ['paths that end in NUL', 'a.txt\0b [1].txt\0', ['a.txt: One.', 'b [1].txt: Two.']],
    [
      'paths that look like patterns',
      "*.txt\n'q'.txt\nb [1].txt\n",
      ['*.txt: Four.', "'q'.txt: Five.", 'b [1].txt: Two.'],
    ],
    ['a folder', 'sub\n', ['sub/c.txt: Three.']],
    ['absolute paths, each file once', `${cwd}/a.txt\na.txt\n./a.txt\n`, ['a.txt: One.']],
    ['blank lines', '\n  \n', []],
    ['UTF-8 with a byte order mark', '\ufeffa.txt\n', ['a.txt: One.']],
    ['UTF-16, which PowerShell writes', Buffer.from('\ufeffa.txt\r\n', 'utf16le'), ['a.txt: One.']],
  ])('accepts %s', async (_, list, posts) => {
    writeFileSync(join(cwd, 'list'), list);
    expect(await lint(['--files-from', 'list'], { cwd })).toEqual(withoutErrors(posts));
    expect(await lint(['--files-from', '-'], { cwd, stdin: list })).toEqual(withoutErrors(posts));
  });

  it('does not expand patterns', async () => {
    expect(await lint(['--files-from', '-'], { cwd, stdin: 'a.*\n' })).toMatchObject({
      code: 2,
      inputErrors: ['a.*: No such file.'],
    });
  });

  it('reports missing files without --no-error-on-unmatched', async () => {
    const options = { cwd, stdin: 'a.txt\nb.txt\n' };
    const inputErrors = ['b.txt: No such file.'];
    expect(await lint(['--files-from', '-'], options)).toMatchObject({ code: 2, inputErrors });
    expect(await lint(['--files-from', '-', '--no-error-on-unmatched'], options)).toEqual(
      withoutErrors(['a.txt: One.']),
    );
  });

  it('reports a missing list', async () => {
    const { code, stderr } = await sincerity(['--files-from', 'nowhere'], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'sincerity: --files-from nowhere: No such file.\n' });
  });

  it('limits the files of --changed', async () => {
    const repo = repository({ 'a.txt': 'One.' });
    write(repo, { 'a.txt': 'New.', 'b.txt': 'New.' });
    expect(await lint(['--changed', '--files-from', '-'], { cwd: repo, stdin: 'b.txt\n' })).toEqual(
      withoutErrors(['b.txt: New.']),
    );
    expect(await lint(['--changed', '--files-from', '-'], { cwd: repo, stdin: '' })).toEqual(withoutErrors([]));
  });

  it('accepts ten thousand paths, like arguments', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `${index}.txt`);
    const many = folder({ '.sincerityignore': '*\n!9*9.txt\n' });
    for (const name of names) writeFileSync(join(many, name), 'One.');
    const posts = names.filter((name) => /^9.*9\.txt$/u.test(name)).map((name) => `${name}: One.`);
    expect(await lint(['--files-from', '-'], { cwd: many, stdin: names.join('\n') })).toEqual(withoutErrors(posts));
    expect(await lint(names, { cwd: many })).toEqual(withoutErrors(posts));
  });
});

describe('arguments from cmd.exe', () => {
  const cwd = folder({ 'drafts/a.md': 'One.', 'my drafts/b.md': 'Two.' });

  it('may be patterns in single quotes and report names with a drive', async () => {
    expect(await lint(["'drafts/*.md'"], { cwd })).toEqual(withoutErrors(['drafts/a.md: One.']));
    const { code } = await sincerity(['--no-config', '-f', 'json:C:\\out.json', 'drafts'], { cwd });
    expect({ code, names: readdirSync(cwd) }).toMatchObject({
      code: 0,
      names: expect.arrayContaining(['C:\\out.json']),
    });
  });

  it('get a hint if single quotes have split a path', async () => {
    const { code, stderr, stdout } = await sincerity(['--no-config', '-f', 'json', "'my", "drafts/*.md'"], { cwd });
    const hint =
      'Use double quotes around patterns, for example "drafts/*.md": cmd.exe does not support single quotes.';
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(JSON.parse(stdout).inputErrors).toMatchObject([
      { path: "'my", message: 'No such file.', hint },
      { path: "drafts/*.md'", message: 'No supported files match this pattern.', hint },
    ]);
  });
});

describe('--no-error-on-unmatched', () => {
  const cwd = folder({
    'a.md': 'One.',
    'logo.png': '',
    'package.json': '{"name": "a"}',
    LICENSE: '',
    'index.js': '',
    '.b.md': 'Two.',
  });
  const names = ['a.md', 'logo.png', 'package.json', 'LICENSE', 'index.js', 'gone.md', '.b.md'];

  it.each(['--no-error-on-unmatched', '--no-error-on-unmatched-pattern'])(
    'skips files that are not drafts as %s',
    async (flag) => {
      expect(await lint([flag, ...names], { cwd })).toEqual(withoutErrors(['a.md: One.', '.b.md: Two.']));
      expect(await lint([flag, ...names.map((name) => join(cwd, name))], { cwd })).toEqual(
        withoutErrors(['a.md: One.', '.b.md: Two.']),
      );
    },
  );

  it('reports each unsupported file if it is not set', async () => {
    const { code, inputErrors } = await lint(['logo.png', 'LICENSE', 'gone.md'], { cwd });
    expect({ code, inputErrors }).toEqual({
      code: 2,
      inputErrors: [
        'gone.md: No such file.',
        'logo.png: Files with the extension .png are not supported.',
        'LICENSE: Files without an extension are not supported.',
      ],
    });
  });
});

describe('ignored files', () => {
  const cwd = folder({
    '.gitignore': 'a.txt\n',
    '.sincerityignore': 'b.txt\n',
    'sincerity.config.yaml': 'ignores: [c.txt]\n',
    'a.txt': 'One.',
    'b.txt': 'Two.',
    'c.txt': 'Three.',
    'd.txt': 'Four.',
  });

  it('are skipped without a message, even if passed, and linted with --no-ignore', async () => {
    const paths = async (...args: string[]) => {
      const { code, stdout, stderr } = await sincerity(['-f', 'json', ...args], { cwd });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return JSON.parse(stdout).posts.map(({ path }: { path: string }) => path);
    };
    expect(await paths('.')).toEqual(['d.txt']);
    expect(await paths('a.txt', 'b.txt', 'c.txt')).toEqual([]);
    expect(await paths('--no-ignore', '.')).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
  });

  it('are listed with the reason by --debug', async () => {
    const { stderr } = await sincerity(['--debug', 'a.txt', 'b.txt', 'c.txt'], { cwd });
    for (const reason of ['.gitignore:1: a.txt', '.sincerityignore:1: b.txt', 'sincerity.config.yaml: c.txt']) {
      expect(stderr).toContain(reason);
    }
  });
});

describe('conflicting flags', () => {
  const cwd = folder({ 'a.txt': 'One.', list: 'a.txt\n' });

  it.each<[string[], string, string]>([
    [['--staged', '--changed'], '--staged and --changed cannot be used together.', 'Remove one of them: '],
    [['--staged', '--since', 'HEAD'], '--staged and --since cannot be used together.', 'Remove one of them: '],
    [['--changed', '--since', 'HEAD'], '--changed and --since cannot be used together.', 'Remove one of them: '],
    [['--staged', '--stdin'], '--staged and --stdin cannot be used together.', 'Remove --stdin: '],
    [['--changed', '-'], '--changed and - cannot be used together.', 'Remove -: '],
    [
      ['--staged', '--stdin-filename', 'a.md'],
      '--staged and --stdin-filename cannot be used together.',
      'Remove --stdin-filename: ',
    ],
    [['--files-from', '-', '--stdin'], '--stdin and --files-from - both read standard input.', 'Remove --stdin, '],
    [['--files-from', '-', '-'], '- and --files-from - both read standard input.', 'Remove -, '],
    [
      ['feed', '--no-feeds', 'a.txt'],
      '`sincerity feed` and --no-feeds cannot be used together.',
      'Remove --no-feeds, ',
    ],
    [
      ['--no-feeds', 'feed', 'a.txt'],
      '`sincerity feed` and --no-feeds cannot be used together.',
      'Remove --no-feeds, ',
    ],
    [[], 'No input was given.', 'Pass a file or a folder, '],
  ])('are rejected: %j', async (args, message, hint) => {
    const { code, stdout, stderr } = await sincerity([...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`sincerity: ${message}\n  ${hint}`);
  });

  it.each<[string[], string[]]>([
    [
      ['--files-from', 'list', '-'],
      [': In.', 'a.txt: One.'],
    ],
    [['--files-from', 'list', 'a.txt'], ['a.txt: One.']],
    [['--since', 'HEAD', '--stdin', '--stdin-filename', 'a.txt'], ['a.txt: In.']],
  ])('are not %j', async (args, posts) => {
    const repo = args[0] === '--since' ? repository({ 'a.txt': 'One.' }) : cwd;
    const result = await lint(args, { cwd: repo, stdin: 'In.' });
    expect(result.posts?.map((post: string) => post.replace(/^<stdin>/u, ''))).toEqual(posts);
  });
});

it('--no-feeds skips feeds', async () => {
  const cwd = folder({ 'a.csv': rows('One.', 'Two.') });
  expect(await lint(['a.csv'], { cwd })).toMatchObject({ feeds: 1 });
  expect(await lint(['--no-feeds', 'a.csv'], { cwd })).toMatchObject({ feeds: 0 });
});
