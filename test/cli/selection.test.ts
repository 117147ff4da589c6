import { readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { folder, sincerity, type World } from './command-line.ts';
import { commit, echoing, git, postsOf, repository, write } from './echo-repository.ts';

/** What a run says: its posts as `path: text`, its problems as `path: message`. */
interface Said {
  readonly code: number;
  readonly stderr?: string;
  readonly posts?: readonly string[];
  readonly inputErrors?: readonly string[];
  readonly feeds?: number;
}

async function lint(args: readonly string[], world: World): Promise<Said> {
  const { stdout, stderr, code } = await sincerity(['--config', echoing, '-f', 'json', ...args], world);
  if (stdout === '') return { code, stderr };
  const report = JSON.parse(stdout);
  return {
    code,
    ...(stderr && { stderr }),
    posts: postsOf(report),
    inputErrors: report.inputErrors.map(
      ({ path, message }: { path: string; message: string }) => `${path}: ${message}`,
    ),
    feeds: report.feeds.length,
  };
}

const clean = (posts: readonly string[]) => expect.objectContaining({ code: 0, posts, inputErrors: [] });

const rows = (...texts: string[]) => `Date,Text\n${texts.map((text) => `2026-03-01,${text}\n`).join('')}`;

describe('--staged', () => {
  it('reads what is in the index, not what lies on the disk', async () => {
    const cwd = repository({ 'a.txt': 'One.', 'b.txt': 'Two.', 'gone.txt': 'Three.' });
    write(cwd, { 'a.txt': 'Staged.', 'gone.txt': 'Staged, and gone.' });
    git(cwd, 'add', '-A');
    write(cwd, { 'a.txt': 'On the disk.', 'b.txt': 'Not staged.', 'c.txt': 'Not known.' });
    rmSync(join(cwd, 'gone.txt'));
    expect(await lint(['--staged'], { cwd })).toEqual(clean(['a.txt: Staged.', 'gone.txt: Staged, and gone.']));
  });

  it('reports only posts that are new or changed', async () => {
    const cwd = repository({ 'a.csv': rows('One.', 'Two.') });
    write(cwd, { 'a.csv': rows('Zero.', 'Two.', 'One.') });
    git(cwd, 'add', '-A');
    expect(await lint(['--staged'], { cwd })).toEqual(clean(['a.csv: Zero.']));
  });

  it('takes all for new before the first commit', async () => {
    const cwd = repository();
    write(cwd, { 'a.txt': 'One.' });
    git(cwd, 'add', '-A');
    expect(await lint(['--staged'], { cwd })).toEqual(clean(['a.txt: One.']));
    expect(await lint(['--changed'], { cwd })).toEqual(clean(['a.txt: One.']));
  });

  it('knows a file that has got another name', async () => {
    const text = rows('One.', 'Two.', 'Three.', 'Four.');
    const cwd = repository({ 'a.csv': text, 'sub/b.txt': 'Same.' });
    renameSync(join(cwd, 'a.csv'), join(cwd, 'sub/plan.csv'));
    renameSync(join(cwd, 'sub/b.txt'), join(cwd, 'sub/c.txt'));
    write(cwd, { 'sub/plan.csv': `${text}2026-03-02,Five.\n` });
    git(cwd, 'add', '-A');
    expect(await lint(['--staged', 'sub'], { cwd })).toEqual(clean(['sub/plan.csv: Five.']));
  });

  it('counts what stays as it was before, in feeds as well', async () => {
    const cwd = repository({ 'a.csv': rows('One.', 'Two.') });
    write(cwd, { 'a.csv': rows('One.') });
    git(cwd, 'add', '-A');
    expect(await lint(['--staged'], { cwd })).toMatchObject({ code: 0, posts: [], feeds: 1 });
  });

  it('passes over links, submodules, and what a search of a folder would not find', async () => {
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
    expect(await lint(['--staged'], { cwd })).toEqual(clean([]));
    expect(await lint(['--changed'], { cwd })).toEqual(clean([]));
    expect(await lint(['--staged', '.github', 'link.txt'], { cwd })).toEqual(clean(['.github/a.md: Hidden.']));
  });

  it('opens ZIPs and workbooks in the index', async () => {
    const cwd = repository({ 'a.txt': 'One.' });
    write(cwd, { 'plan.zip': zipSync({ 'b.txt': Buffer.from('Zipped.') }) });
    git(cwd, 'add', '-A');
    rmSync(join(cwd, 'plan.zip'));
    expect(await lint(['--staged'], { cwd })).toEqual(clean(['plan.zip/b.txt: Zipped.']));
  });

  it('takes the bytes of the index, whatever the work tree makes of them', async () => {
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
    expect(await lint(['--changed'], { cwd })).toEqual(clean([`${name}: Two.`]));
    git(cwd, 'add', '-A');
    expect(await lint(['--staged'], { cwd })).toEqual(clean([`${name}: Two.`]));
    expect(await lint(['--staged', '--', name], { cwd })).toEqual(clean([`${name}: Two.`]));
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
  ])('in "%s" is narrowed by %j', async (inner, paths, expected) => {
    const cwd = repository({ 'same.txt': 'Same.' });
    write(cwd, { 'a.txt': 'New.', 'sub/b.md': 'New.', 'sub/deep/c.txt': 'New.' });
    git(cwd, 'add', '-A');
    const names = paths.length === 0 && inner === '' ? ['a.txt', ...expected] : expected;
    const posts = names.map((name) => `${name}: New.`);
    for (const flag of ['--staged', '--changed']) {
      expect(await lint([flag, ...paths], { cwd: join(cwd, inner) })).toEqual(clean(posts));
    }
  });

  it('says that a path leads to nothing', async () => {
    const cwd = repository({ 'a.txt': 'One.' });
    const inputErrors = ['b.txt: No such file.'];
    expect(await lint(['--staged', 'b.txt'], { cwd })).toMatchObject({ code: 2, inputErrors });
    expect(await lint(['--staged', 'b.txt', '--no-error-on-unmatched'], { cwd })).toEqual(clean([]));
  });

  it('leaves out what is ignored, unless it is not to', async () => {
    const cwd = repository({ '.sincerityignore': 'old/\n' });
    write(cwd, { 'old/a.txt': 'One.' });
    git(cwd, 'add', '-A');
    expect(await lint(['--staged'], { cwd })).toEqual(clean([]));
    expect(await lint(['--staged', '--no-ignore'], { cwd })).toEqual(clean(['old/a.txt: One.']));
  });

  it('is silent where nothing is staged', async () => {
    const cwd = repository({ 'a.txt': 'One.' });
    const silence = { code: 0, stdout: '', stderr: '' };
    for (const flag of ['--staged', '--changed']) {
      expect(await sincerity([flag, '--no-config'], { cwd })).toEqual(silence);
      expect(await sincerity(['feed', flag, '--no-config'], { cwd })).toEqual(silence);
      expect(await sincerity([flag, '--no-config', '--debug'], { cwd })).toEqual({
        ...silence,
        stderr: expect.stringContaining(': 0 files, 0 posts, '),
      });
    }
  });

  it('and the other ways to ask Git say where there is no repository', async () => {
    const cwd = folder({ 'a.txt': 'One.' });
    for (const flag of ['--staged', '--changed', '--since=HEAD']) {
      const [at] = flag.split('=');
      expect(await sincerity([flag, '--no-config'], { cwd })).toEqual({
        code: 2,
        stdout: '',
        stderr: `sincerity: ${at}: This folder is not in a Git repository.\n  Remove ${at} to lint without Git.\n`,
      });
    }
  });
});

describe('--changed', () => {
  it('reads what lies in the work tree and differs from the last commit', async () => {
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
      clean(['a.txt: On the disk.', 'b.csv: More.', 'new/e.txt: New.']),
    );
  });

  it('reads what a merge has left, beside what was ours', async () => {
    const cwd = repository({ 'a.csv': rows('One.') });
    git(cwd, 'checkout', '-q', '-b', 'theirs');
    write(cwd, { 'a.csv': rows('One.', 'Theirs.') });
    commit(cwd);
    git(cwd, 'checkout', '-q', 'main');
    write(cwd, { 'a.csv': rows('One.', 'Ours.') });
    commit(cwd);
    expect(() => git(cwd, 'merge', '-q', 'theirs')).toThrow();
    write(cwd, { 'a.csv': rows('One.', 'Ours.', 'Theirs.') });
    expect(await lint(['--changed'], { cwd })).toEqual(clean(['a.csv: Theirs.']));
    expect(await lint(['--staged'], { cwd })).toEqual(clean([]));
  });
});

it('--since without paths means the working folder', async () => {
  const cwd = repository({ 'a.txt': 'One.', 'sub/b.txt': 'Two.', 'empty/x.png': '' });
  write(cwd, { 'a.txt': 'New.', 'sub/b.txt': 'New as well.' });
  expect(await lint(['--since', 'HEAD'], { cwd: join(cwd, 'sub') })).toEqual(clean(['b.txt: New as well.']));
  expect(await lint(['--since', 'HEAD'], { cwd: join(cwd, 'empty') })).toEqual(clean([]));
  expect(await lint(['--since', 'HEAD', 'empty'], { cwd })).toMatchObject({ code: 2 });
});

describe('--files-from', () => {
  const cwd = folder({
    'a.txt': 'One.',
    'b [1].txt': 'Two.',
    'sub/c.txt': 'Three.',
    '*.txt': 'Four.',
    "'q'.txt": 'Five.',
  });

  it.each<[string, string | Uint8Array, string[]]>([
    ['one a line', 'a.txt\nsub/c.txt\n', ['a.txt: One.', 'sub/c.txt: Three.']],
    ['lines that end as on Windows', 'a.txt\r\n\r\nsub/c.txt', ['a.txt: One.', 'sub/c.txt: Three.']],
    ['NUL', 'a.txt\0b [1].txt\0', ['a.txt: One.', 'b [1].txt: Two.']],
    ['no patterns', "*.txt\n'q'.txt\nb [1].txt\n", ['*.txt: Four.', "'q'.txt: Five.", 'b [1].txt: Two.']],
    ['a folder', 'sub\n', ['sub/c.txt: Three.']],
    ['absolute names, each file once', `${cwd}/a.txt\na.txt\n./a.txt\n`, ['a.txt: One.']],
    ['nothing', '\n  \n', []],
    ['UTF-8 with a mark', '\ufeffa.txt\n', ['a.txt: One.']],
    ['UTF-16, as of PowerShell', Buffer.from('\ufeffa.txt\r\n', 'utf16le'), ['a.txt: One.']],
  ])('takes %s', async (_, list, posts) => {
    writeFileSync(join(cwd, 'list'), list);
    expect(await lint(['--files-from', 'list'], { cwd })).toEqual(clean(posts));
    expect(await lint(['--files-from', '-'], { cwd, stdin: list })).toEqual(clean(posts));
  });

  it('never takes a name for a pattern', async () => {
    expect(await lint(['--files-from', '-'], { cwd, stdin: 'a.*\n' })).toMatchObject({
      code: 2,
      inputErrors: ['a.*: No such file.'],
    });
  });

  it('says what is missing, unless that is fine', async () => {
    const world = { cwd, stdin: 'a.txt\nb.txt\n' };
    const inputErrors = ['b.txt: No such file.'];
    expect(await lint(['--files-from', '-'], world)).toMatchObject({ code: 2, inputErrors });
    expect(await lint(['--files-from', '-', '--no-error-on-unmatched'], world)).toEqual(clean(['a.txt: One.']));
  });

  it('says that there is no list', async () => {
    const { code, stderr } = await sincerity(['--files-from', 'nowhere'], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'sincerity: --files-from nowhere: No such file.\n' });
  });

  it('narrows what Git says', async () => {
    const repo = repository({ 'a.txt': 'One.' });
    write(repo, { 'a.txt': 'New.', 'b.txt': 'New.' });
    expect(await lint(['--changed', '--files-from', '-'], { cwd: repo, stdin: 'b.txt\n' })).toEqual(
      clean(['b.txt: New.']),
    );
    expect(await lint(['--changed', '--files-from', '-'], { cwd: repo, stdin: '' })).toEqual(clean([]));
  });

  it('and arguments take ten thousand', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `${index}.txt`);
    const many = folder({ '.sincerityignore': '*\n!9*9.txt\n' });
    for (const name of names) writeFileSync(join(many, name), 'One.');
    const posts = names.filter((name) => /^9.*9\.txt$/u.test(name)).map((name) => `${name}: One.`);
    expect(await lint(['--files-from', '-'], { cwd: many, stdin: names.join('\n') })).toEqual(clean(posts));
    expect(await lint(names, { cwd: many })).toEqual(clean(posts));
  });
});

describe('what cmd.exe passes on', () => {
  const cwd = folder({ 'drafts/a.md': 'One.', 'my drafts/b.md': 'Two.' });

  it('is understood: a pattern in single quotes, a drive in the name of a report', async () => {
    expect(await lint(["'drafts/*.md'"], { cwd })).toEqual(clean(['drafts/a.md: One.']));
    const { code } = await sincerity(['--no-config', '-f', 'json:C:\\out.json', 'drafts'], { cwd });
    expect({ code, names: readdirSync(cwd) }).toMatchObject({
      code: 0,
      names: expect.arrayContaining(['C:\\out.json']),
    });
  });

  it('is explained: a path that it has torn apart', async () => {
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

describe('hooks pass on whatever they match', () => {
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
    '%s passes over what is no draft',
    async (flag) => {
      expect(await lint([flag, ...names], { cwd })).toEqual(clean(['a.md: One.', '.b.md: Two.']));
      expect(await lint([flag, ...names.map((name) => join(cwd, name))], { cwd })).toEqual(
        clean(['a.md: One.', '.b.md: Two.']),
      );
    },
  );

  it('without it, each is said', async () => {
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

describe('what is ignored', () => {
  const cwd = folder({
    '.gitignore': 'a.txt\n',
    '.sincerityignore': 'b.txt\n',
    'sincerity.config.yaml': 'ignores: [c.txt]\n',
    'a.txt': 'One.',
    'b.txt': 'Two.',
    'c.txt': 'Three.',
    'd.txt': 'Four.',
  });

  it('is left out in silence, also where it is named; --no-ignore lints it', async () => {
    const paths = async (...args: string[]) => {
      const { code, stdout, stderr } = await sincerity(['-f', 'json', ...args], { cwd });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      return JSON.parse(stdout).posts.map(({ path }: { path: string }) => path);
    };
    expect(await paths('.')).toEqual(['d.txt']);
    expect(await paths('a.txt', 'b.txt', 'c.txt')).toEqual([]);
    expect(await paths('--no-ignore', '.')).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
  });

  it('is told by --debug, with the reason', async () => {
    const { stderr } = await sincerity(['--debug', 'a.txt', 'b.txt', 'c.txt'], { cwd });
    for (const reason of ['.gitignore:1: a.txt', '.sincerityignore:1: b.txt', 'sincerity.config.yaml: c.txt']) {
      expect(stderr).toContain(reason);
    }
  });
});

describe('flags that contradict each other', () => {
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
  ])('%j are refused', async (args, message, hint) => {
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
  ])('%j go together', async (args, posts) => {
    const repo = args[0] === '--since' ? repository({ 'a.txt': 'One.' }) : cwd;
    const said = await lint(args, { cwd: repo, stdin: 'In.' });
    expect(said.posts?.map((post: string) => post.replace(/^<stdin>/u, ''))).toEqual(posts);
  });
});

it('--no-feeds says nothing of feeds', async () => {
  const cwd = folder({ 'a.csv': rows('One.', 'Two.') });
  expect(await lint(['a.csv'], { cwd })).toMatchObject({ feeds: 1 });
  expect(await lint(['--no-feeds', 'a.csv'], { cwd })).toMatchObject({ feeds: 0 });
});
