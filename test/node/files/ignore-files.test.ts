import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIgnoreTest } from '../../../src/node/files/ignore-files.ts';
import { folder } from '../../cli/command-line.ts';

describe('createIgnoreTest', () => {
  const root = folder({
    '.gitignore': '# What is not for others.\n\nsecret/\n*.tmp.md\n/only-here.md\n',
    '.sincerityignore': 'old.md\n!kept.tmp.md\n',
    'sub/.gitignore': '!a.tmp.md\nlocal.md\n',
    'secret/.sincerityignore': '!a.md\n',
    'sub/deep/a.md': '',
    '.git/info/exclude': 'mine.md\nyours.md\n',
    'sub/.sincerityignore': '!yours.md\n',
  });

  it.each<[string, string | undefined]>([
    ['a.md', undefined],
    ['secret/a.md', '../.gitignore:3: secret/'],
    ['secret/deep/a.md', '../.gitignore:3: secret/'],
    ['b.tmp.md', '../.gitignore:4: *.tmp.md'],
    ['sub/b.tmp.md', '../.gitignore:4: *.tmp.md'],
    ['sub/a.tmp.md', undefined],
    ['kept.tmp.md', undefined],
    ['only-here.md', '../.gitignore:5: /only-here.md'],
    ['sub/only-here.md', undefined],
    ['old.md', '../.sincerityignore:1: old.md'],
    ['sub/deep/old.md', '../.sincerityignore:1: old.md'],
    ['sub/local.md', '.gitignore:2: local.md'],
    ['sub/deep/local.md', '.gitignore:2: local.md'],
    ['local.md', undefined],
    ['mine.md', '../.git/info/exclude:1: mine.md'],
    ['sub/yours.md', undefined],
  ])('returns for %s: %s', (path, expected) => {
    expect(createIgnoreTest(join(root, 'sub'))(join(root, path))).toBe(expected);
  });

  it('searches from the working folder down if there is no repository', () => {
    const outer = folder({ 'in/.gitignore': 'a.md', '.gitignore': 'b.md', 'in/x/c.md': '' });
    rmSync(join(outer, '.git'), { recursive: true });
    const isIgnored = (path: string) => createIgnoreTest(join(outer, 'in'))(join(outer, path)) !== undefined;
    expect(['in/a.md', 'in/x/a.md', 'in/b.md', 'b.md'].map(isIgnored)).toEqual([true, true, false, true]);
  });

  it('uses the exclude file of the repository in a linked work tree', () => {
    const cwd = folder({ 'repo/a.md': '' });
    const repo = join(cwd, 'repo');
    const git = (...args: string[]) => execFileSync('git', args, { cwd: repo, stdio: 'pipe' });
    git('init', '-q');
    git('-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', 'commit', '-q', '--allow-empty', '-m', 'Plan');
    git('worktree', 'add', '-q', '../linked');
    writeFileSync(join(repo, '.git/info/exclude'), 'mine.md\n');
    expect(createIgnoreTest(cwd)(join(cwd, 'linked/mine.md'))).toBe('repo/.git/info/exclude:1: mine.md');
  });
});

/** Names without "ü": in Git, `?` matches one byte; in ours, one letter. */
const parts = ['a', 'b', 'ab', 'x[1]', 'b!', '#a', 'A', 'a b'];

const paths = parts.flatMap((one) =>
  parts.flatMap((two) => parts.slice(0, 2).map((three) => `${one}/${two}/${three}`)),
);

const patterns = [
  ...[
    'a',
    'a/',
    '/a',
    '/a/',
    'a/b',
    'a/b/',
    '/a/b',
    'a/*',
    'a/**',
    '**/a',
    '**/a/b',
    'a/**/b',
    '/**/b',
    '*',
    '/*',
    '*/',
  ],
  ...[
    '!a',
    '!a/',
    '!/a',
    '!a/b',
    '!a/*',
    '!**/b',
    '!*/',
    '!ab',
    '?',
    'a?',
    '[ab]',
    '[!a]',
    '[a-c]b',
    'a*',
    '*b',
    '/*/b',
  ],
  ...[
    'x[[]1]',
    'x\\[1\\]',
    'x[1]',
    '\\#a',
    '#a',
    'b!',
    '\\!a',
    'a b',
    'a\\ b',
    'a ',
    'a\\ ',
    'ü',
    'A',
    '**',
    '/**',
    'ab/',
  ],
  ...['', '   ', '\\', '/', '//', 'a//b', '!', './a', '../a', 'a/.', '{a,b}', '*.*', '**b', 'a**', 'a/**b', '/*/*/a'],
];

/** The lines of three ignore files: in the folder itself, in `a` and in `a/b`. */
type Lists = readonly (readonly string[])[];

const alone: Lists[] = patterns.flatMap((pattern) => [[[pattern]], [[], [pattern]]]);
const list = fc.array(fc.constantFrom(...patterns), { maxLength: 4 });
const mixed = fc.sample(fc.tuple(list, list, list), { numRuns: 30, seed: 5 });

it('ignores the same paths as Git', () => {
  const cwd = folder({});
  rmSync(join(cwd, '.git'), { recursive: true });
  execFileSync('git', ['init', '-q'], { cwd });
  const cases = [...alone, ...mixed].map((lists, index) => ({ lists, root: `case-${index}` }));
  for (const { lists, root } of cases) {
    mkdirSync(join(cwd, root, 'a/b'), { recursive: true });
    for (const [index, name] of ['', 'a', 'a/b'].entries()) {
      writeFileSync(join(cwd, root, name, '.gitignore'), `${lists[index]?.join('\n') ?? ''}\n`);
    }
  }
  const all = cases.flatMap(({ root }) => paths.map((path) => `${root}/${path}`));
  const args = ['-c', 'core.excludesFile=', 'check-ignore', '--no-index', '-z', '--stdin'];
  const output = execFileSync('git', args, { cwd, input: all.join('\0'), encoding: 'utf8', maxBuffer: 2 ** 26 });
  const ignoredByGit = new Set(output.split('\0'));
  const ignoredBy = createIgnoreTest(cwd);
  for (const { lists, root } of cases) {
    const ours = paths.filter((path) => ignoredBy(join(cwd, root, path)) !== undefined);
    expect(ours, JSON.stringify(lists)).toEqual(paths.filter((path) => ignoredByGit.has(`${root}/${path}`)));
  }
  expect(ignoredByGit.size).toBeGreaterThan(500);
});
