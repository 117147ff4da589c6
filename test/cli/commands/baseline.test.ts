import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, sincerity } from '../command-line.ts';

const calendar = (...texts: string[]) => `Text\n${texts.map((text) => `"${text}"\n`).join('')}`;
const sale = 'HUGE SALE ON EVERYTHING this week!!! Order now.';
const soup = 'Soup at noon!!! Bring a spoon, and a friend if you have one.';
const calm = 'Maureen asked why our crust cracks on the left: the oven door leaks.';
const old = { 'drafts/week.csv': calendar(sale, calm, soup), 'drafts/other.txt': 'Stop it!!! Buy it now!!!' };

/** Creates a folder with a baseline of its findings. */
async function createProject(files: Readonly<Record<string, string>> = old): Promise<string> {
  const cwd = folder(files);
  const { code, stderr } = await sincerity(['baseline'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return cwd;
}

const linesOf = (cwd: string, name = '.sincerity-baseline') =>
  readFileSync(join(cwd, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

async function lint(cwd: string, ...args: string[]) {
  const argv = ['--baseline', '.sincerity-baseline', '-f', 'json', '--max-warnings', '0', '.', ...args];
  const { code, stdout, stderr } = await sincerity(argv, { cwd });
  const { summary, diagnostics } = JSON.parse(stdout);
  return {
    code,
    stderr,
    summary,
    found: diagnostics.map(({ rule, text }: Record<string, string>) => `${rule}: ${text}`),
  };
}

describe('baseline', () => {
  it('has a sorted line for each finding and hides all of them', async () => {
    const cwd = await createProject();
    const lines = linesOf(cwd);
    expect(lines).toEqual([...new Set(lines)].sort());
    for (const line of lines) expect(line).toMatch(/^[0-9a-f]{16} [a-z-]+ drafts\/(?:week\.csv|other\.txt)$/u);
    const { code, stderr, summary, found } = await lint(cwd);
    expect({ code, stderr, found }).toEqual({ code: 0, stderr: '', found: [] });
    expect(summary).toMatchObject({ errors: 0, warnings: 0, infos: 0, baselined: lines.length });
    const { stdout } = await sincerity(['--baseline', '.sincerity-baseline', '.'], { cwd });
    expect(stdout).toContain(`No new findings in 4 posts (2 files). ${lines.length} in the baseline.`);
  });

  it('reports a new finding of a file even if another was fixed', async () => {
    const cwd = await createProject();
    writeFileSync(
      join(cwd, 'drafts/week.csv'),
      calendar(sale, 'Rye again on Friday!!! We had missed it, too.', soup.replace('!!!', '.')),
    );
    const { code, stderr, found } = await lint(cwd);
    expect(found).toEqual(['shouting: !!!']);
    expect(code).toBe(1);
    expect(stderr).toContain('1 finding in .sincerity-baseline no longer occurs');
  });

  it.each([
    {
      name: 'rows are added before it and removed',
      change: (cwd: string) =>
        writeFileSync(join(cwd, 'drafts/week.csv'), calendar(calm, 'A new and quiet row about rye.', sale, soup)),
    },
    {
      name: 'a file is renamed',
      change: (cwd: string) => renameSync(join(cwd, 'drafts/week.csv'), join(cwd, 'drafts/march.csv')),
    },
    {
      name: 'the lines of the baseline are in another order',
      change: (cwd: string) =>
        writeFileSync(join(cwd, '.sincerity-baseline'), `\r\n${linesOf(cwd).reverse().join('\r\n')}`),
    },
  ])('hides an old finding if $name', async ({ change }) => {
    const cwd = await createProject();
    change(cwd);
    expect(await lint(cwd)).toMatchObject({ code: 0, found: [] });
  });

  it('removes only fixed findings with --prune', async () => {
    const cwd = await createProject();
    const before = linesOf(cwd);
    writeFileSync(join(cwd, 'drafts/week.csv'), calendar(calm, soup, 'Now or never!!! Order now.'));
    const { stdout, code } = await sincerity(['baseline', '--prune'], { cwd });
    const after = linesOf(cwd);
    expect(code).toBe(0);
    expect(after.length).toBeLessThan(before.length);
    expect(before).toEqual(expect.arrayContaining(after));
    expect(stdout).toBe(
      `.sincerity-baseline: removed ${before.length - after.length} findings, kept ${after.length} findings.\n`,
    );
    expect((await lint(cwd)).found).not.toEqual([]);
  });

  it('keeps the findings of files outside of the given paths', async () => {
    const cwd = await createProject({ ...old, 'more/late.txt': 'Last chance!!! Order now.' });
    const before = linesOf(cwd);
    await sincerity(['baseline', 'drafts'], { cwd });
    expect(linesOf(cwd)).toEqual(before);
    rmSync(join(cwd, 'more'), { recursive: true });
    await sincerity(['baseline', '--prune', 'drafts'], { cwd });
    expect(linesOf(cwd)).toEqual(before.filter((line) => !line.endsWith('more/late.txt')));
  });

  it('has paths relative to its own folder', async () => {
    const cwd = folder(old);
    mkdirSync(join(cwd, 'lint'));
    await sincerity(['baseline', '--baseline', 'lint/known', 'drafts'], { cwd });
    expect(linesOf(cwd, 'lint/known')[0]).toMatch(/ \.\.\/drafts\//u);
    const { stderr } = await sincerity(['--baseline', 'lint/known', '-f', 'json', 'drafts'], { cwd });
    expect(stderr).toBe('');
  });

  it('includes the findings of feeds', async () => {
    const push = (text: string, day: number) => `2026-03-0${day},x,"${text}"`;
    const rows = [
      'Shop now: 20% off boots.',
      'Order today and save on bags.',
      'Buy two scarves, get one free.',
      'New coats in store. Shop now.',
      'Sale ends on Friday. Order yours.',
    ];
    const cwd = folder({
      'week.csv': `Date,Platform,Text\n${rows.map((text, index) => push(text, index + 1)).join('\n')}\n`,
    });
    const before = await sincerity(['feed', '-f', 'json', '.'], { cwd });
    expect(JSON.parse(before.stdout).feeds[0].diagnostics).not.toEqual([]);
    await sincerity(['baseline'], { cwd });
    const { stdout } = await sincerity(['feed', '-f', 'json', '--baseline', '.sincerity-baseline', '.'], { cwd });
    expect(JSON.parse(stdout).feeds[0].diagnostics).toEqual([]);
  });

  it.each([
    {
      name: 'does not exist',
      text: undefined,
      error:
        '.sincerity-baseline: The baseline file does not exist.\n  Create it with `sincerity baseline --baseline .sincerity-baseline`.',
    },
    {
      name: 'is not a baseline',
      text: '# fine\nsoup\n',
      error:
        '.sincerity-baseline:2: Expected a line of a baseline.\n  Create the file again with `sincerity baseline`.',
    },
    {
      name: 'has merge conflict markers',
      text: '<<<<<<< ours\n',
      error:
        '.sincerity-baseline:1: This file contains merge conflict markers.\n  Keep the lines of both sides, then run `sincerity baseline --prune`.',
    },
  ])('is rejected if it $name', async ({ text, error }) => {
    const cwd = folder({ ...old, ...(text !== undefined && { '.sincerity-baseline': text }) });
    const { code, stdout, stderr } = await sincerity(['--baseline', '.sincerity-baseline', 'drafts'], { cwd });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `sincerity: ${error}\n` });
  });

  it('keeps the findings of a file that cannot be read and reports the file', async () => {
    const cwd = await createProject();
    const before = linesOf(cwd);
    writeFileSync(join(cwd, 'drafts/week.csv'), 'Text\n"never closed');
    const { code, stderr } = await sincerity(['baseline', '--prune'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('drafts/week.csv:2');
    expect(linesOf(cwd)).toEqual(before);
  });
});
