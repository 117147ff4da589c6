import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'sincerity-editors-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function block(info: string): string {
  const start = page.indexOf(`\`\`\`${info}\n`);
  expect(start, info).toBeGreaterThan(0);
  return page.slice(start + info.length + 4, page.indexOf('\n```', start));
}

writeFileSync(
  join(folder, 'sincerity.config.yaml'),
  `overrides:
  - { files: info.txt, rules: { shouting: info } }
  - { files: error.txt, rules: { shouting: error } }
`,
);
for (const name of ['info', 'warning', 'error']) writeFileSync(join(folder, `${name}.txt`), 'Wow!!! We open at ten.\n');
writeFileSync(join(folder, 'plan.csv'), 'When,Where,Words of the week\n5 May 2026,LinkedIn,"Two words"\n');

function run(argv: readonly string[], input = ''): string[] {
  const { stdout } = spawnSync(process.execPath, [join(root, 'bin/sincerity.js'), ...argv], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { ...process.env, SINCERITY_AGENT: '0' },
  });
  return stdout.trimEnd().split('\n');
}

/** The lines of a report in `compact`, without the summary. */
const findings = run(['-f', 'compact', 'info.txt', 'warning.txt', 'error.txt', 'plan.csv']).slice(0, -1);

interface Match {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly message: string;
}

/** A regular expression for one format of Vim's `errorformat`, as far as the recipes use it. */
function toRegExp(format: string): RegExp {
  const items: Readonly<Record<string, string>> = {
    f: '(?<file>.+?)',
    l: String.raw`(?<line>\d+)`,
    c: String.raw`(?<column>\d+)`,
    t: '(?<severity>.)',
    m: '(?<message>.+)',
  };
  const source = format.replaceAll(/%\*(\[[^\]]+\])|%([flctm])/gu, (_, set?: string, item = '') =>
    set ? `${set}+` : (items[item] ?? ''),
  );
  return new RegExp(`^${source}$`, 'u');
}

function parseWith(formats: readonly string[], line: string): Match | undefined {
  const groups = formats.map((format) => toRegExp(format).exec(line)?.groups).find((match) => match !== undefined);
  if (!groups) return undefined;
  const { file = '', severity = '', message = '' } = groups;
  return { file, line: Number(groups.line), column: Number(groups.column), severity, message };
}

test('the report has a finding of each severity and an input error', () => {
  expect(findings.map((line) => line.split(' ')[1])).toEqual(['info', 'warning', 'error', 'input-error:']);
});

describe('VS Code', () => {
  const { tasks } = JSON.parse(block('json .vscode/tasks.json'));
  const { pattern, severity } = tasks[0].problemMatcher;

  test('the problem matcher matches findings and input errors', () => {
    const matches = findings.map((line) => {
      const groups = new RegExp(pattern.regexp, 'u').exec(line) ?? [];
      return [pattern.file, pattern.line, pattern.column, pattern.severity, pattern.code].map((index) => groups[index]);
    });
    expect(matches).toEqual([
      ['info.txt', '1', '4', 'info', 'shouting'],
      ['warning.txt', '1', '4', 'warning', 'shouting'],
      ['error.txt', '1', '4', 'error', 'shouting'],
      ['plan.csv', '1', '1', undefined, 'input-error'],
    ]);
    expect(severity).toBe('error');
  });

  test('the problem matcher ignores the summary', () => {
    expect('1 error, 1 warning, 1 info in 3 posts (3 files). 1 input error.').not.toMatch(
      new RegExp(pattern.regexp, 'u'),
    );
  });
});

describe('Vim', () => {
  const [, value = ''] = /^set errorformat=(.+)$/mu.exec(block('vim')) ?? [];
  const formats = value.replaceAll('\\ ', ' ').split(',');

  test('errorformat matches findings and input errors', () => {
    expect(findings.map((line) => parseWith(formats, line))).toMatchObject([
      { file: 'info.txt', line: 1, column: 4, severity: 'i', message: expect.stringMatching(/^shouting: /u) },
      { file: 'warning.txt', line: 1, column: 4, severity: 'w', message: expect.stringMatching(/^shouting: /u) },
      { file: 'error.txt', line: 1, column: 4, severity: 'e', message: expect.stringMatching(/^shouting: /u) },
      { file: 'plan.csv', line: 1, column: 1, severity: '', message: expect.stringMatching(/^input-error: /u) },
    ]);
  });

  test('errorformat ignores all other lines', () => {
    expect(formats.at(-1)).toBe('%-G%.%#');
  });
});

describe('efm-langserver', () => {
  const { tools } = parse(block('yaml efm-langserver/config.yaml'), { merge: true });

  test('the formats match findings in a buffer', () => {
    const formats: string[] = tools.sincerity['lint-formats'];
    const [command = '', ...argv] = tools.sincerity['lint-command'].split(' ').slice(1);
    expect(command).toBe('sincerity');
    for (const [name, severity] of [
      ['info', 'i'],
      ['warning', 'w'],
      ['error', 'e'],
    ]) {
      const path = join(folder, `${name}.txt`);
      const [line = ''] = run(
        argv.map((argument: string) => argument.replace(`$\{INPUT}`, path)),
        'Wow!!! We open at ten.\n',
      );
      expect(parseWith(formats, line)).toMatchObject({ line: 1, column: 4, severity });
      expect(line).toContain(`${name}.txt`);
    }
  });
});
