import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCacheKey } from '../../../src/node/cache/cache-key.ts';
import { stockPosts } from '../../../src/rule-tester/stock-posts.ts';
import { folder, ouchRule, sincerity, withPackages } from '../../cli/command-line.ts';

/** The posts that the plugin's rule has checked in this process. */
const checked: string[] = [];
Object.assign(globalThis, { checkedPosts: checked });

/** The rule "ouch" with a record of the checked posts. */
const recordingRule = ouchRule.replace('const all', 'globalThis.checkedPosts.push(doc.post.text);\n    const all');
const { P: pushes, c: talks } = stockPosts;
const texts = [...pushes.slice(0, 4), ...talks.slice(0, 3), 'Ouch, said the baker.'];

type Row = readonly [text: string, ignore?: string, reason?: string];

function calendar(rows: readonly Row[]): string {
  const cell = (text = '') => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map(
    ([text, ignore, reason], index) =>
      `2026-03-${String(index + 1).padStart(2, '0')},linkedin,${[text, ignore, reason].map(cell)}`,
  );
  return `${['Date,Platform,Text,lint_ignore,lint_reason', ...lines].join('\n')}\n`;
}

const rows = texts.map((text): Row => [text]);

function createProject(files: Readonly<Record<string, string>> = {}): string {
  return withPackages(
    folder({
      'ouch.mjs': recordingRule,
      'sincerity.config.yaml': 'plugins: [./ouch.mjs]\n',
      'week.csv': calendar(rows),
      'post.md': '# Ouch\n\nThe baker said it twice.\n',
      ...files,
    }),
  );
}

/** Lints with the cache and returns the report and the checked posts. */
async function lint(cwd: string, ...args: string[]) {
  checked.length = 0;
  const { code, stdout, stderr } = await sincerity(['--cache', '-f', 'json', '.', ...args], { cwd });
  return { code, stderr, report: JSON.parse(stdout), checked: [...checked] };
}

async function lintWithoutCache(cwd: string, ...args: string[]) {
  const { stdout } = await sincerity(['-f', 'json', '.', ...args], { cwd });
  return JSON.parse(stdout);
}

describe('--cache', () => {
  it('checks no post twice and reports the same posts and feeds', async () => {
    const cwd = createProject();
    const first = await lint(cwd);
    const second = await lint(cwd);
    expect(first.checked).toHaveLength(9);
    expect(second).toEqual({ ...first, checked: [] });
    expect(second.report).toEqual(await lintWithoutCache(cwd));
    expect(second.report.feeds.some(({ diagnostics }: { diagnostics: unknown[] }) => diagnostics.length > 0)).toBe(
      true,
    );
  });

  it('checks only new and changed rows and updates the positions of the others', async () => {
    const cwd = createProject();
    await lint(cwd);
    writeFileSync(join(cwd, 'week.csv'), calendar([...rows.slice(0, 2), ['Ouch, a new one.'], ...rows.slice(2)]));
    const { report, checked: posts } = await lint(cwd);
    // The rows below the new one change because their dates move by a day.
    expect(posts).toEqual(['Ouch, a new one.', ...texts.slice(2)]);
    writeFileSync(join(cwd, 'week.csv'), `${readFileSync(join(cwd, 'week.csv'), 'utf8').replace('\n', '\n\n\n')}`);
    const moved = await lint(cwd);
    expect(moved.checked).toEqual([]);
    const lineOf = (found: typeof report) =>
      found.posts.find(({ id }: { id: string }) => id === 'row-3').diagnostics[0].start.line;
    expect(lineOf(moved.report)).toBe(lineOf(report) + 2);
    expect(moved.report).toEqual(await lintWithoutCache(cwd));
  });

  const ouches = ({ diagnostics }: { diagnostics: { rule: string; severity: string }[] }) =>
    diagnostics.filter(({ rule }) => rule === 'local/ouch').map(({ severity }) => severity);

  it.each([
    {
      name: 'a severity',
      change: (cwd: string) =>
        writeFileSync(join(cwd, 'sincerity.config.yaml'), 'plugins: [./ouch.mjs]\nrules: { local/ouch: error }\n'),
      severities: ['error', 'error'],
    },
    {
      name: 'a suppression',
      change: (cwd: string) =>
        writeFileSync(
          join(cwd, 'week.csv'),
          calendar([...rows.slice(0, -1), [texts.at(-1) ?? '', 'local/ouch', 'a quote']]),
        ),
      severities: ['warning'],
    },
    {
      name: 'an allowed phrase',
      change: (cwd: string) =>
        writeFileSync(join(cwd, 'sincerity.config.yaml'), 'plugins: [./ouch.mjs]\nallow: [ouch]\n'),
      severities: [],
    },
  ])('checks no post again after a change of $name', async ({ change, severities }) => {
    const cwd = createProject();
    await lint(cwd);
    change(cwd);
    const { report, checked: posts } = await lint(cwd);
    expect(posts).toEqual([]);
    expect(ouches(report)).toEqual(severities);
    expect(report).toEqual(await lintWithoutCache(cwd));
  });

  it('checks no post again with a baseline', async () => {
    const cwd = createProject();
    await lint(cwd);
    await sincerity(['baseline', '.'], { cwd });
    const { report, checked: posts } = await lint(cwd, '--baseline', '.sincerity-baseline');
    expect(posts).toEqual([]);
    expect(report.diagnostics).toEqual([]);
    expect(report.summary.baselined).toBeGreaterThan(5);
  });

  it.each([
    {
      name: 'an option of a rule',
      change: (cwd: string) =>
        writeFileSync(
          join(cwd, 'sincerity.config.yaml'),
          'plugins: [./ouch.mjs]\nrules: { local/ouch: [warning, { most: 1 }] }\n',
        ),
    },
    {
      name: 'a brand',
      change: (cwd: string) =>
        writeFileSync(join(cwd, 'sincerity.config.yaml'), 'plugins: [./ouch.mjs]\nbrands: [Crumb]\n'),
    },
    {
      name: 'code next to a plugin',
      change: (cwd: string) => writeFileSync(join(cwd, 'words.mjs'), 'export default ["ouch"];\n'),
    },
  ])('checks all posts again after a change of $name', async ({ change }) => {
    const cwd = createProject();
    await lint(cwd);
    change(cwd);
    expect((await lint(cwd)).checked).toHaveLength(9);
  });

  it.each([
    { name: 'truncated', damage: (text: string) => text.slice(0, text.length / 2) },
    { name: 'empty', damage: () => '' },
    { name: 'not a cache', damage: () => '{"said":{}}' },
    { name: 'changed in one word', damage: (text: string) => text.replace('promotion', 'devotion!') },
  ])('reports and ignores a cache that is $name', async ({ damage }) => {
    const cwd = createProject();
    const first = await lint(cwd);
    const cache = join(cwd, '.sincerity-cache');
    for (const name of readdirSync(cache).filter((file) => file.endsWith('.json'))) {
      writeFileSync(join(cache, name), damage(readFileSync(join(cache, name), 'utf8')));
    }
    const second = await lint(cwd);
    expect(second.stderr).toMatch(/^The cache was ignored: .*\n$/u);
    expect(second).toMatchObject({ code: first.code, report: first.report });
    expect(second.checked).toHaveLength(9);
    expect((await lint(cwd)).checked).toEqual([]);
  });

  it('supports concurrent runs', async () => {
    const cwd = createProject();
    const all = await Promise.all(Array.from({ length: 6 }, () => lint(cwd)));
    const alone = await lintWithoutCache(cwd);
    for (const { report, stderr } of all) {
      expect(stderr).toBe('');
      expect(report).toEqual(alone);
    }
    expect(readdirSync(join(cwd, '.sincerity-cache')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('does not store a post if a rule crashes on it', async () => {
    const cwd = createProject({
      'ouch.mjs': recordingRule.replace('const all', 'throw new Error("no");\n    const all'),
    });
    expect((await lint(cwd)).code).toBe(2);
    const again = await lint(cwd);
    expect(again.code).toBe(2);
    expect(again.checked).toHaveLength(9);
  });

  it('is ignored by Git and stored in the configured folder', async () => {
    const cwd = createProject();
    await lint(cwd, '--cache-location', 'kept/here');
    expect(readFileSync(join(cwd, 'kept/here/.gitignore'), 'utf8')).toMatch(/^\*$/mu);
    expect(readdirSync(cwd)).not.toContain('.sincerity-cache');
  });

  it.each([
    { name: 'with another key', env: { XDG_CACHE_HOME: folder({}) } },
    { name: 'without a key', env: { XDG_CACHE_HOME: '/dev/null' } },
  ])('uses no entry that was signed $name', async ({ env }) => {
    const cwd = createProject();
    const own = process.env.XDG_CACHE_HOME;
    const first = await lint(cwd);
    try {
      Object.assign(process.env, env);
      expect(await lint(cwd)).toEqual(first);
    } finally {
      process.env.XDG_CACHE_HOME = own;
    }
  });

  it.skipIf(process.platform === 'win32')('creates a key that only the user can read, and accepts no other', () => {
    const own = process.env.XDG_CACHE_HOME;
    const home = folder({});
    const path = join(home, 'sincerity-lint/key');
    try {
      process.env.XDG_CACHE_HOME = home;
      const key = readCacheKey();
      expect(key).toHaveLength(32);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(readCacheKey()).toEqual(key);
      chmodSync(path, 0o644);
      expect(readCacheKey()).not.toEqual(key);
    } finally {
      process.env.XDG_CACHE_HOME = own;
    }
  });
});
