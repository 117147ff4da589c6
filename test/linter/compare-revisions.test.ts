import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { added, calendar, calm, facts, type Row } from '../cli/calendar.ts';
import { folder, sincerity } from '../cli/command-line.ts';

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], { cwd, stdio: 'pipe' });

/** Creates a repository whose last commit has these files. */
function repository(files: Readonly<Record<string, string>>): string {
  const cwd = folder({});
  git(cwd, 'init', '-q');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(cwd, name, '..'), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'Plan');
  return cwd;
}

async function since(cwd: string, ...args: string[]) {
  const { stdout, stderr, code } = await sincerity(['--since', 'HEAD', '--no-config', '-f', 'json', ...args], { cwd });
  expect(stderr).toBe('');
  return { code, report: JSON.parse(stdout) };
}

describe('--since', () => {
  it('ignores files that were broken before', async () => {
    const cwd = repository({ 'a.csv': calendar(calm), 'old.csv': 'Text\n"never closed' });
    expect((await since(cwd, '.')).code).toBe(0);
    writeFileSync(join(cwd, 'old.csv'), 'Text\n"never closed either');
    const { code, report } = await since(cwd, '.');
    expect({ code, inputErrors: report.inputErrors.length }).toEqual({ code: 2, inputErrors: 1 });
  });

  it('compares with the commit from which the branch started', async () => {
    const cwd = repository({ 'base.txt': 'Order the rye today, or grab a gift card.\n' });
    git(cwd, 'branch', 'main-line');
    writeFileSync(join(cwd, 'new.txt'), 'The rye is back. Ask Joan for a slice.\n');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'Add a post');
    git(cwd, 'checkout', '-q', 'main-line');
    rmSync(join(cwd, 'base.txt'));
    git(cwd, 'commit', '-q', '-a', '-m', 'Remove a post');
    git(cwd, 'checkout', '-q', '-');
    const { stdout } = await sincerity(['--since', 'main-line', '--no-config', '-f', 'json', '.'], { cwd });
    expect(JSON.parse(stdout).posts.map(({ path }: { path: string }) => path)).toEqual(['new.txt']);
  });

  it('reports that a shallow clone lacks the common commit', async () => {
    const cwd = repository({ 'base.txt': 'The rye is back.\n' });
    for (const name of ['one', 'two']) {
      git(cwd, 'checkout', '-q', '-B', name, 'HEAD');
      writeFileSync(join(cwd, `${name}.txt`), 'The oven is warm.\n');
      git(cwd, 'add', '-A');
      git(cwd, 'commit', '-q', '-m', name);
      git(cwd, 'checkout', '-q', 'HEAD~1');
    }
    const clone = folder({});
    git(clone, 'clone', '-q', '--depth', '1', '--branch', 'one', `file://${cwd}`, 'shallow');
    const shallow = join(clone, 'shallow');
    git(shallow, 'fetch', '-q', '--depth', '1', 'origin', 'two:refs/remotes/origin/two');
    const { code, stderr } = await sincerity(['--since', 'origin/two', '--no-config', '.'], { cwd: shallow });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        '--since origin/two: This shallow clone has no common commit. Changes on the other branch count as well.\n',
    });
  });

  it('reports that there are no new posts', async () => {
    const cwd = repository({ 'a.csv': calendar(calm) });
    for (const command of [[], ['feed']]) {
      const { stdout, code } = await sincerity([...command, '--since', 'HEAD', '--no-config', 'a.csv'], { cwd });
      expect({ stdout, code }).toEqual({ stdout: 'No new or changed posts.\n', code: 0 });
    }
  });

  it('reports only new posts and the change of their feed', async () => {
    const cwd = repository({ 'a.csv': calendar(calm), 'b.csv': calendar(calm, 'other') });
    writeFileSync(join(cwd, 'a.csv'), calendar([...calm, ...added]));
    const { report } = await since(cwd, '.');
    expect(report.summary).toMatchObject({ posts: 6 });
    expect(report.posts.map(({ id }: { id: string }) => id)).toEqual([
      'row-9',
      'row-10',
      'row-11',
      'row-12',
      'row-13',
      'row-14',
    ]);
    expect(report.feeds).toMatchObject([
      {
        id: 'acme/linkedin',
        posts: 14,
        change: { posts: 6, before: { promotion: { count: 0, total: 8 } } },
        verdict: { promotion: { count: 6, total: 14 } },
      },
    ]);
  });

  it('recognizes a post that is moved, gets another date or is in another file', async () => {
    const cwd = repository({ 'a.csv': calendar(calm) });
    const [first, ...others] = calm.map(([day, text]): Row => [day + 1, text]);
    writeFileSync(join(cwd, 'a.csv'), calendar(others.reverse()));
    writeFileSync(join(cwd, 'new.csv'), calendar(first ? [first] : []));
    expect((await since(cwd, '.')).report).toMatchObject({ posts: [], feeds: [] });
  });

  it('reports a second copy and an edited text as new', async () => {
    const cwd = repository({ 'a.csv': calendar(calm.slice(0, 2)) });
    const [one, two] = calm as [Row, Row];
    writeFileSync(join(cwd, 'a.csv'), calendar([one, one, [two[0], `${two[1]} Well, mostly.`]]));
    expect((await since(cwd, '.')).report.posts).toHaveLength(2);
  });

  it('compares the feed of a deleted file', async () => {
    const cwd = repository({ 'a.csv': calendar(calm), 'old/b.csv': calendar(added) });
    rmSync(join(cwd, 'old'), { recursive: true });
    const { report } = await since(cwd, '.');
    expect(report).toMatchObject({
      posts: [],
      feeds: [{ posts: 8, change: { posts: 0, before: { promotion: { count: 6, total: 14 } } } }],
    });
    expect((await since(cwd, 'a.csv')).report.feeds).toEqual([]);
  });

  it('omits findings of unchanged posts', async () => {
    const cwd = repository({ 'a.csv': calendar([...calm, ...added]) });
    writeFileSync(join(cwd, 'a.csv'), calendar([...calm, ...added, [20, facts[0] ?? '']]));
    const { report } = await since(cwd, '.');
    expect(report.diagnostics).toEqual([]);
    expect(report.feeds).toMatchObject([{ change: { posts: 1 } }]);
  });

  it('reports all posts of a new file', async () => {
    const cwd = repository({ 'README.txt': 'Posts of the bakery.\n' });
    writeFileSync(join(cwd, 'a.csv'), calendar(added));
    const { report } = await since(cwd, '.');
    expect(report.summary).toMatchObject({ posts: 6 });
    expect(report.feeds).toMatchObject([{ change: { posts: 6, before: null } }]);
  });

  it('reports all posts before the first commit', async () => {
    const cwd = folder({ 'a.csv': calendar(added) });
    git(cwd, 'init', '-q');
    const { report } = await since(cwd, '.');
    expect(report.summary).toMatchObject({ posts: 6 });
  });

  it.each([
    ['HEAD~9', 'No such revision: "HEAD~9".'],
    ['--output=x', 'No such revision: "--output=x".'],
    ['', 'No such revision: "".'],
  ])('rejects the revision %j', async (name, message) => {
    const cwd = repository({ 'a.csv': calendar(calm) });
    const { code, stderr } = await sincerity([`--since=${name}`, '--no-config', '.'], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('rejects a folder outside of a repository', async () => {
    const cwd = folder({ 'a.csv': calendar(calm) });
    const { code, stderr } = await sincerity(['--since', 'HEAD', '--no-config', '.'], { cwd });
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('This folder is not in a Git repository.'),
    });
  });
});
