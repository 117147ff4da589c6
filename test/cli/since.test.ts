import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stockPosts } from '../../src/rule-tester/stock-posts.ts';
import { folder, sincerity } from './command-line.ts';

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], { cwd, stdio: 'pipe' });

type Row = readonly [day: number, text: string];

function calendar(rows: readonly Row[], account = 'acme'): string {
  const lines = rows.map(
    ([day, text]) => `2026-03-${String(day).padStart(2, '0')},linkedin,${account},"${text.replaceAll('"', '""')}"`,
  );
  return `${['Date,Platform,Account,Text', ...lines].join('\n')}\n`;
}

const { P: pushes, i: facts } = stockPosts;
const calm: readonly Row[] = facts.map((text, index) => [index + 1, text]);
const added: readonly Row[] = pushes.slice(0, 6).map((text, index) => [index + 10, text]);

/** A repository whose last commit holds these files. */
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
  it('says nothing of files that were broken before', async () => {
    const cwd = repository({ 'a.csv': calendar(calm), 'old.csv': 'Text\n"never closed' });
    expect((await since(cwd, '.')).code).toBe(0);
    writeFileSync(join(cwd, 'old.csv'), 'Text\n"never closed either');
    const { code, report } = await since(cwd, '.');
    expect({ code, inputErrors: report.inputErrors.length }).toEqual({ code: 2, inputErrors: 1 });
  });

  it('says so where nothing is new', async () => {
    const cwd = repository({ 'a.csv': calendar(calm) });
    for (const command of [[], ['feed']]) {
      const { stdout, code } = await sincerity([...command, '--since', 'HEAD', '--no-config', 'a.csv'], { cwd });
      expect({ stdout, code }).toEqual({ stdout: 'No new or changed posts.\n', code: 0 });
    }
  });

  it('reports only new posts, and what they do to their feed', async () => {
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

  it('takes a row that moves, gets another date or goes to another file for what it was', async () => {
    const cwd = repository({ 'a.csv': calendar(calm) });
    const [first, ...others] = calm.map(([day, text]): Row => [day + 1, text]);
    writeFileSync(join(cwd, 'a.csv'), calendar(others.reverse()));
    writeFileSync(join(cwd, 'new.csv'), calendar(first ? [first] : []));
    expect((await since(cwd, '.')).report).toMatchObject({ posts: [], feeds: [] });
  });

  it('counts a second copy as new, and an edited text', async () => {
    const cwd = repository({ 'a.csv': calendar(calm.slice(0, 2)) });
    const [one, two] = calm as [Row, Row];
    writeFileSync(join(cwd, 'a.csv'), calendar([one, one, [two[0], `${two[1]} Well, mostly.`]]));
    expect((await since(cwd, '.')).report.posts).toHaveLength(2);
  });

  it('knows what a file held that is gone', async () => {
    const cwd = repository({ 'a.csv': calendar(calm), 'old/b.csv': calendar(added) });
    rmSync(join(cwd, 'old'), { recursive: true });
    const { report } = await since(cwd, '.');
    expect(report).toMatchObject({
      posts: [],
      feeds: [{ posts: 8, change: { posts: 0, before: { promotion: { count: 6, total: 14 } } } }],
    });
    expect((await since(cwd, 'a.csv')).report.feeds).toEqual([]);
  });

  it('says nothing of what was there before and stays', async () => {
    const cwd = repository({ 'a.csv': calendar([...calm, ...added]) });
    writeFileSync(join(cwd, 'a.csv'), calendar([...calm, ...added, [20, facts[0] ?? '']]));
    const { report } = await since(cwd, '.');
    expect(report.diagnostics).toEqual([]);
    expect(report.feeds).toMatchObject([{ change: { posts: 1 } }]);
  });

  it('reads all of a folder that is new since', async () => {
    const cwd = repository({ 'README.txt': 'Posts of the bakery.\n' });
    writeFileSync(join(cwd, 'a.csv'), calendar(added));
    const { report } = await since(cwd, '.');
    expect(report.summary).toMatchObject({ posts: 6 });
    expect(report.feeds).toMatchObject([{ change: { posts: 6, before: null } }]);
  });

  it('takes all posts for new before the first commit', async () => {
    const cwd = folder({ 'a.csv': calendar(added) });
    git(cwd, 'init', '-q');
    const { report } = await since(cwd, '.');
    expect(report.summary).toMatchObject({ posts: 6 });
  });

  it.each([
    ['HEAD~9', 'No such revision: "HEAD~9".'],
    ['--output=x', 'No such revision: "--output=x".'],
    ['', 'No such revision: "".'],
  ])('refuses the revision %j', async (name, message) => {
    const cwd = repository({ 'a.csv': calendar(calm) });
    const { code, stderr } = await sincerity([`--since=${name}`, '--no-config', '.'], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('refuses a folder that is in no repository', async () => {
    const cwd = folder({ 'a.csv': calendar(calm) });
    const { code, stderr } = await sincerity(['--since', 'HEAD', '--no-config', '.'], { cwd });
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('This folder is not in a Git repository.'),
    });
  });
});

describe('feeds are looked at', () => {
  it.each([
    [['--window', '5'], { window: 'the last 5 of 14 posts', posts: 5 }],
    [['--window', '4d'], { window: 'the last 4 days: 4 of 14 posts', posts: 4 }],
    [['--window', 'all'], { window: 'all 14 posts', posts: 14 }],
    [['--as-of', '2026-03-08'], { window: 'all 8 posts', posts: 8, to: '2026-03-08' }],
    [['--as-of', '2026-03-10', '--window', '2d'], { window: 'the last 2 days: 1 of 9 posts', posts: 1 }],
  ])('with %j', async (args, verdict) => {
    const cwd = folder({ 'a.csv': calendar([...calm, ...added]) });
    const { stdout } = await sincerity([...args, '--no-config', '-f', 'json', 'a.csv'], { cwd });
    expect(JSON.parse(stdout).feeds).toMatchObject([{ posts: 14, verdict }]);
  });

  it.each([
    [['--window', 'month'], '--window does not accept "month".'],
    [['--window', '0'], '--window does not accept "0".'],
    [['--as-of', '2026-02-30'], '--as-of does not accept "2026-02-30".'],
    [['--as-of', 'today'], '--as-of does not accept "today".'],
  ])('and not with %j', async (args, message) => {
    const { code, stderr } = await sincerity([...args, 'a.csv'], { cwd: folder({}) });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('as a configuration says', async () => {
    const cwd = folder({
      'a.csv': calendar([...calm, ...added]),
      'sincerity.config.yaml': 'feeds:\n  window: "6"\n  groupBy: [file]\n',
    });
    const { stdout } = await sincerity(['-f', 'json', 'a.csv'], { cwd });
    expect(JSON.parse(stdout).feeds).toMatchObject([{ id: 'a.csv//', verdict: { posts: 6 } }]);
  });
});
