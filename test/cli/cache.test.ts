import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stockPosts } from '../../src/rule-tester/stock-posts.ts';
import { folder, ouchRule, sincerity, withPackages } from './command-line.ts';

/** Every post that a plugin's rule is shown, in any run of this process. */
const seen: string[] = [];
Object.assign(globalThis, { ouchesSeen: seen });

/** The rule that says ouch, and remembers which posts it was shown. */
const watchedRule = ouchRule.replace('const all', 'globalThis.ouchesSeen.push(doc.post.text);\n    const all');

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

function place(files: Readonly<Record<string, string>> = {}): string {
  return withPackages(
    folder({
      'ouch.mjs': watchedRule,
      'sincerity.config.yaml': 'plugins: [./ouch.mjs]\n',
      'week.csv': calendar(rows),
      'post.md': '# Ouch\n\nThe baker said it twice.\n',
      ...files,
    }),
  );
}

/** Lints as JSON, with the cache, and says which posts had to be judged. */
async function lint(cwd: string, ...args: string[]) {
  seen.length = 0;
  const { code, stdout, stderr } = await sincerity(['--cache', '-f', 'json', '.', ...args], { cwd });
  return { code, stderr, report: JSON.parse(stdout), judged: [...seen] };
}

async function cold(cwd: string, ...args: string[]) {
  const { stdout } = await sincerity(['-f', 'json', '.', ...args], { cwd });
  return JSON.parse(stdout);
}

describe('--cache', () => {
  it('judges nothing twice, and says the same of posts and feeds', async () => {
    const cwd = place();
    const first = await lint(cwd);
    const second = await lint(cwd);
    expect(first.judged).toHaveLength(9);
    expect(second).toEqual({ ...first, judged: [] });
    expect(second.report).toEqual(await cold(cwd));
    expect(second.report.feeds.some(({ diagnostics }: { diagnostics: unknown[] }) => diagnostics.length > 0)).toBe(
      true,
    );
  });

  it('judges only the rows that are new or changed, and finds the others where they are now', async () => {
    const cwd = place();
    await lint(cwd);
    writeFileSync(join(cwd, 'week.csv'), calendar([...rows.slice(0, 2), ['Ouch, a new one.'], ...rows.slice(2)]));
    const { report, judged } = await lint(cwd);
    // Dates follow the rows here: those below the new one have moved by a day.
    expect(judged).toEqual(['Ouch, a new one.', ...texts.slice(2)]);
    writeFileSync(join(cwd, 'week.csv'), `${readFileSync(join(cwd, 'week.csv'), 'utf8').replace('\n', '\n\n\n')}`);
    const moved = await lint(cwd);
    expect(moved.judged).toEqual([]);
    const lineOf = (found: typeof report) =>
      found.posts.find(({ id }: { id: string }) => id === 'row-3').diagnostics[0].start.line;
    expect(lineOf(moved.report)).toBe(lineOf(report) + 2);
    expect(moved.report).toEqual(await cold(cwd));
  });

  const ouches = ({ diagnostics }: { diagnostics: { rule: string; severity: string }[] }) =>
    diagnostics.filter(({ rule }) => rule === 'local/ouch').map(({ severity }) => severity);

  it.each([
    {
      name: 'a severity',
      change: (cwd: string) =>
        writeFileSync(join(cwd, 'sincerity.config.yaml'), 'plugins: [./ouch.mjs]\nrules: { local/ouch: error }\n'),
      says: ['error', 'error'],
    },
    {
      name: 'a wish for silence',
      change: (cwd: string) =>
        writeFileSync(
          join(cwd, 'week.csv'),
          calendar([...rows.slice(0, -1), [texts.at(-1) ?? '', 'local/ouch', 'a quote']]),
        ),
      says: ['warning'],
    },
    {
      name: 'an allowed phrase',
      change: (cwd: string) =>
        writeFileSync(join(cwd, 'sincerity.config.yaml'), 'plugins: [./ouch.mjs]\nallow: [ouch]\n'),
      says: [],
    },
  ])('judges nothing again for $name', async ({ change, says }) => {
    const cwd = place();
    await lint(cwd);
    change(cwd);
    const { report, judged } = await lint(cwd);
    expect(judged).toEqual([]);
    expect(ouches(report)).toEqual(says);
    expect(report).toEqual(await cold(cwd));
  });

  it('judges nothing again for a baseline', async () => {
    const cwd = place();
    await lint(cwd);
    await sincerity(['baseline', '.'], { cwd });
    const { report, judged } = await lint(cwd, '--baseline', '.sincerity-baseline');
    expect(judged).toEqual([]);
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
      name: 'the code beside a plugin',
      change: (cwd: string) => writeFileSync(join(cwd, 'words.mjs'), 'export default ["ouch"];\n'),
    },
  ])('judges everything again for $name', async ({ change }) => {
    const cwd = place();
    await lint(cwd);
    change(cwd);
    expect((await lint(cwd)).judged).toHaveLength(9);
  });

  it.each([
    { name: 'cut short', harm: (text: string) => text.slice(0, text.length / 2) },
    { name: 'empty', harm: () => '' },
    { name: 'something else', harm: () => '{"said":{}}' },
    { name: 'one letter off', harm: (text: string) => text.replace('promotion', 'devotion!') },
  ])('reads everything anew, and says so, where what was kept is $name', async ({ harm }) => {
    const cwd = place();
    const first = await lint(cwd);
    const kept = join(cwd, '.sincerity-cache');
    for (const name of readdirSync(kept).filter((file) => file.endsWith('.json'))) {
      writeFileSync(join(kept, name), harm(readFileSync(join(kept, name), 'utf8')));
    }
    const second = await lint(cwd);
    expect(second.stderr).toMatch(/^The cache was ignored: .*\n$/u);
    expect(second).toMatchObject({ code: first.code, report: first.report });
    expect(second.judged).toHaveLength(9);
    expect((await lint(cwd)).judged).toEqual([]);
  });

  it('takes several runs at once', async () => {
    const cwd = place();
    const all = await Promise.all(Array.from({ length: 6 }, () => lint(cwd)));
    const alone = await cold(cwd);
    for (const { report, stderr } of all) {
      expect(stderr).toBe('');
      expect(report).toEqual(alone);
    }
    expect(readdirSync(join(cwd, '.sincerity-cache')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('keeps a post whose rule has stopped out of it', async () => {
    const cwd = place({ 'ouch.mjs': watchedRule.replace('const all', 'throw new Error("no");\n    const all') });
    expect((await lint(cwd)).code).toBe(2);
    const again = await lint(cwd);
    expect(again.code).toBe(2);
    expect(again.judged).toHaveLength(9);
  });

  it('tells Git to leave its folder alone, and lies where somebody says', async () => {
    const cwd = place();
    await lint(cwd, '--cache-location', 'kept/here');
    expect(readFileSync(join(cwd, 'kept/here/.gitignore'), 'utf8')).toMatch(/^\*$/mu);
    expect(readdirSync(cwd)).not.toContain('.sincerity-cache');
  });
});
