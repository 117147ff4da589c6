import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wantsDebug, wantsProgress } from '../../src/cli/io/terminal.ts';
import { createProgress } from '../../src/cli/output/progress.ts';
import { formatTimingTable } from '../../src/cli/output/timing-table.ts';
import type { TimingEntry } from '../../src/linter/timing.ts';
import { tool } from '../../src/version.ts';
import { folder, sincerity } from './command-line.ts';

const calm = 'Good morning, all of you. The kettle is on.\n';
const back = '\r\u001b[K';

const world = (stderr: { isTTY?: boolean; columns?: number; write?: (text: string) => void }, env = {}) => ({
  stdin: (async function* () {})(),
  stdout: { write: () => {} },
  stderr: { write: () => {}, ...stderr },
  env,
  platform: 'linux',
  cwd: () => '/',
});

describe('progress', () => {
  it('is told after half a second, ten times a second, in one line that goes again', () => {
    let now = 0;
    let written = '';
    const { show, clear } = createProgress(
      world({ isTTY: true, columns: 26, write: (text) => (written += text) }),
      () => now,
    );
    for (let done = 0; done < 2_000; done++) {
      show(done, 2_000);
      now += 1;
    }
    const lines = written.split('\r').slice(1);
    expect(lines).toHaveLength(15);
    expect(lines[0]).toBe('Linting 500 of 2,000 file\u001b[K');
    expect(lines[14]).toBe('Linting 1,900 of 2,000 fi\u001b[K');
    clear();
    clear();
    expect(written.endsWith(`fi\u001b[K${back}`)).toBe(true);
  });

  it('says nothing of runs that are over soon, and does not take away what it has not written', () => {
    let written = '';
    const { show, clear } = createProgress(world({ write: (text) => (written += text) }), () => 0);
    show(1, 2);
    clear();
    expect(written).toBe('');
  });

  it.each<[boolean, boolean, Record<string, string>, boolean]>([
    [true, false, {}, true],
    [false, false, {}, false],
    [true, true, {}, false],
    [true, false, { CI: 'true' }, false],
    [true, false, { CI: '1' }, false],
    [true, false, { CI: 'false' }, true],
    [true, false, { CI: '' }, true],
    [true, false, { TERM: 'dumb' }, false],
  ])('terminal %s, quiet %s, %j: %s', (isTTY, quiet, env, expected) => {
    expect(wantsProgress(world({ isTTY }, env), quiet)).toBe(expected);
  });
});

describe('--stats', () => {
  const rule = (name: string, time: number, posts = 1, findings = 0): TimingEntry => ({
    name,
    kind: 'rule',
    time,
    posts,
    findings,
  });

  it('is a table of the slowest rules, the other rules together, and the steps', () => {
    const steps: TimingEntry[] = [
      { name: 'reading files', kind: 'step', time: 40, posts: 0, findings: 0 },
      { name: 'parsing posts', kind: 'step', time: 894, posts: 0, findings: 0 },
    ];
    const rules = Array.from({ length: 12 }, (_, index) => rule(`rule-${index}`, index, 1_000 + index, index));
    expect(formatTimingTable([...rules, ...steps])).toBe(
      `                   ms   share  posts  findings
rule-11          11.0    1.1%  1,011        11
rule-10          10.0    1.0%  1,010        10
rule-9            9.0    0.9%  1,009         9
rule-8            8.0    0.8%  1,008         8
rule-7            7.0    0.7%  1,007         7
rule-6            6.0    0.6%  1,006         6
rule-5            5.0    0.5%  1,005         5
rule-4            4.0    0.4%  1,004         4
rule-3            3.0    0.3%  1,003         3
rule-2            2.0    0.2%  1,002         2
2 other rules     1.0    0.1%  2,001         1
parsing posts   894.0   89.4%
reading files    40.0    4.0%
total          1000.0  100.0%
Time spent on shared analysis counts toward the first rule that needs it.
`,
    );
  });

  it('gives eleven rules a line each, and divides nothing by nothing', () => {
    const rules = Array.from({ length: 11 }, (_, index) => rule(`rule-${index + 10}`, 0));
    const lines = formatTimingTable(rules).split('\n');
    expect(lines.slice(1, 12).map((line) => line.split(' ')[0])).toEqual(rules.map(({ name }) => name));
    expect(lines[12]).toMatch(/^total +0\.0 +0\.0%$/u);
  });

  it('says on standard error what took how long, and changes nothing of the report', async () => {
    const cwd = folder({ 'a.csv': `text\n"Wow!!! We open at ten."\n"${calm.trim()}"\n`, 'b.txt': calm });
    const plain = await sincerity(['.', '-f', 'json'], { cwd });
    const measured = await sincerity(['.', '-f', 'json', '--stats'], { cwd });
    expect(measured).toMatchObject({ code: plain.code, stdout: plain.stdout });
    expect(plain.stderr).toBe('');
    const rows = new Map(
      measured.stderr
        .split('\n')
        .map((line) => line.split(/ {2,}/u))
        .map((row) => [row[0], row]),
    );
    for (const name of ['finding files', 'reading files', 'parsing posts', 'judging feeds', 'reporting', 'total']) {
      expect([...rows.keys()]).toContain(name);
    }
    expect(measured.stderr).toMatch(/^\d+ other rules +\d+\.\d +\d+\.\d% +[\d,]+ +\d+$/mu);
  });
});

describe('--debug', () => {
  const cwd = folder({
    'sincerity.config.yaml': 'ignores: [old.txt]\n',
    '.gitignore': 'drafts/\n',
    'a.csv': `text\n"${calm.trim()}"\n"${calm.trim()}"\n`,
    'old.txt': calm,
    'drafts/new.md': calm,
    'bro\u001bken.json': '{',
    'sub/package.json': '{}',
    'sub/b.txt': calm,
  });
  const secret = { GITHUB_TOKEN: 'hunter2', NPM_TOKEN: 'hunter2' };

  it('says of each file how it was read and by which settings, or what left it out', async () => {
    const { stderr } = await sincerity(['.', '--debug', '--no-color'], { cwd, env: secret });
    const [first, ...lines] = stderr.trimEnd().split('\n');
    expect(first).toMatch(
      new RegExp(
        `^sincerity-lint ${tool.version}; Node\\.js \\d[\\d.]+; linux \\w+; no color, 80 columns, Unicode; in ${cwd}$`,
        'u',
      ),
    );
    expect(lines.slice(0, -1)).toEqual([
      'a.csv: read as csv, configured by sincerity.config.yaml, 2 posts',
      'bro?ken.json: read as json, configured by sincerity.config.yaml, 0 posts, 2 errors',
      'drafts/new.md: ignored by .gitignore:1: drafts/',
      'old.txt: ignored by sincerity.config.yaml: old.txt',
      'sub/b.txt: read as text, no configuration, 1 post',
    ]);
    expect(lines.at(-1)).toMatch(/^sincerity-lint .+: 3 files, 3 posts, \d+ ms\.$/u);
    expect(stderr).not.toContain('hunter2');
    expect(stderr).not.toContain('kettle');
  });

  it('says how much the cache knew', async () => {
    const cached = async () => (await sincerity(['a.csv', '--debug', '--cache'], { cwd })).stderr;
    expect(await cached()).toContain(', 2 posts, 0 from the cache\n');
    expect(await cached()).toContain(', 2 posts, 2 from the cache\n');
  });

  it('says so of standard input', async () => {
    const { stderr } = await sincerity(['-', '--debug'], { cwd, stdin: calm });
    expect(stderr).toContain('\n<stdin>: read as text, configured by sincerity.config.yaml, 1 post\n');
  });

  it.each<[string, boolean]>([
    ['sincerity', true],
    ['sincerity:*', true],
    ['sincerity*', true],
    ['*', true],
    ['eslint:*,sincerity', true],
    ['express sincerity', true],
    ['*,-sincerity', false],
    ['eslint:*', false],
    ['insincerity', false],
    ['1', false],
    ['', false],
  ])('is what DEBUG=%s asks for: %s', async (DEBUG, expected) => {
    expect(wantsDebug(undefined, { DEBUG })).toBe(expected);
    const { stderr } = await sincerity(['a.csv'], { cwd, env: { DEBUG } });
    expect(stderr.includes('read as csv')).toBe(expected);
    const failed = await sincerity(['a.csv', '--config', join('gone', 'x.yaml')], { cwd, env: { DEBUG } });
    expect(failed.stderr.includes('UserError: ')).toBe(expected);
  });
});
