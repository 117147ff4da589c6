import { describe, expect, it } from 'vitest';
import { folder, ouchRule, sincerity, withPackages } from '../command-line.ts';

const loud = 'Wow!!! We open at ten on Sunday, and the kettle is on.\n';
const calm = 'We open at ten on Sunday, and the kettle is on.\n';
const only = (severity: string) => `extends: []\nrules: { shouting: ${severity} }\n`;

const cwd = folder({
  'error/sincerity.config.yaml': only('error'),
  'error/loud.txt': loud,
  'warning/sincerity.config.yaml': only('warning'),
  'warning/loud.txt': loud,
  'warning/calm.txt': calm,
  'info/sincerity.config.yaml': only('info'),
  'info/loud.txt': loud,
  'calm.txt': calm,
  '-draft.txt': calm,
  'broken.json': '[{ "text": "',
  '.gitignore': 'ignored.txt\n',
  'ignored.txt': loud,
  'empty/': '',
});

describe('exit status', () => {
  it.each<[number, string]>([
    [0, 'calm.txt'],
    [0, 'warning/loud.txt'],
    [1, 'error/loud.txt'],
    [1, 'error'],
    [0, 'error/loud.txt --fail-on never'],
    [1, 'error/loud.txt --fail-on warning'],
    [1, 'warning/loud.txt --fail-on warning'],
    [1, 'warning/loud.txt --fail-on info'],
    [0, 'info/loud.txt --fail-on warning'],
    [1, 'info/loud.txt --fail-on=info'],
    [0, 'warning/loud.txt --max-warnings 1'],
    [1, 'warning/loud.txt --max-warnings 0'],
    [1, 'warning/loud.txt --max-warnings 0 --fail-on never'],
    [1, 'warning/loud.txt --max-warnings 0 --quiet'],
    [0, 'info/loud.txt error/loud.txt --fail-on never --max-warnings 0'],
    [2, 'gone.txt'],
    [2, 'gone.txt calm.txt'],
    [2, 'error/loud.txt gone.txt'],
    [2, 'gone.txt --fail-on never'],
    [2, 'broken.json error/loud.txt'],
    [2, 'empty'],
    [2, '*.md'],
    [0, '*.md gone.txt empty --no-error-on-unmatched-pattern'],
    [1, '*.md error/loud.txt --no-error-on-unmatched-pattern'],
    [0, 'ignored.txt'],
    [0, '-- -draft.txt'],
    [0, 'lint calm.txt'],
    [1, 'lint error/loud.txt'],
    [0, 'error/loud.txt --no-config'],
    [1, 'calm.txt warning/loud.txt --config error/sincerity.config.yaml'],
  ])('is %i: sincerity %s', async (code, argv) => {
    const outcome = await sincerity(argv.split(' '), { cwd });
    expect(outcome.code).toBe(code);
    expect(outcome.stderr === '').toBe(!(code === 1 && argv.includes('--max-warnings')));
  });

  it('is 2 if a rule crashes, which a diagnostic reports, and the other rules still run', async () => {
    const crash = ouchRule.replace('const all', "throw new Error('no idea');\nconst all");
    const root = withPackages(
      folder({
        'crash.mjs': crash,
        'sincerity.config.yaml': 'plugins: ["./crash.mjs"]\n',
        'a.txt': loud,
        'b.txt': calm,
      }),
    );
    const { code, stdout } = await sincerity(['-f', 'json', '--fail-on', 'never', 'a.txt', 'b.txt'], { cwd: root });
    const { diagnostics, inputErrors } = JSON.parse(stdout);
    expect(diagnostics.map(({ rule, path }: { rule: string; path: string }) => `${path} ${rule}`)).toEqual([
      'a.txt internal/rule-crash',
      'a.txt shouting',
      'b.txt internal/rule-crash',
    ]);
    expect(diagnostics[0].message).toBe('The rule "local/ouch" crashed on this post: no idea.');
    expect(inputErrors).toEqual([]);
    expect(code).toBe(2);
  });
});

describe('report', () => {
  const lint = async (...argv: string[]) => JSON.parse((await sincerity(['-f', 'json', ...argv], { cwd })).stdout);

  it('shows paths relative to the working folder in the given order', async () => {
    const { posts, summary } = await lint('warning', './error/../calm.txt', 'error/loud.txt');
    expect(posts.map(({ path }: { path: string }) => path)).toEqual([
      'warning/calm.txt',
      'warning/loud.txt',
      'calm.txt',
      'error/loud.txt',
    ]);
    expect(summary).toEqual({ files: 4, posts: 4, errors: 1, warnings: 1, infos: 0, suppressed: 0, baselined: 0 });
  });

  it('is deterministic', async () => {
    expect(await lint('.')).toEqual(await lint('.'));
  });

  it('explains on standard error why a run with --quiet fails', async () => {
    const { code, stdout, stderr } = await sincerity(['warning', '--quiet', '--fail-on', 'warning'], { cwd });
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There are findings of severity warning or higher: run without --quiet to see them.\n',
    });
  });

  it('omits files without errors with --quiet', async () => {
    const { stdout } = await sincerity(['warning', 'error', '--quiet'], { cwd });
    expect(stdout).toContain('error/loud.txt');
    expect(stdout).not.toContain('warning/loud.txt');
  });

  it('reports on standard error that there are too many warnings, even with --quiet', async () => {
    const { code, stdout, stderr } = await sincerity(['warning', '--quiet', '--max-warnings', '0'], { cwd });
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: '1 warning, more than the limit of 0 (--max-warnings).\n',
    });
  });

  it('omits ignored files even if they are passed', async () => {
    const root = folder({
      'sincerity.config.yaml': 'ignores: ["archive/", "*.old.txt"]\n',
      '.sincerityignore': 'private.txt\n',
      'archive/a.txt': loud,
      'a.old.txt': loud,
      'private.txt': loud,
      'a.txt': calm,
    });
    const paths = async (...argv: string[]) => {
      const { stdout, code } = await sincerity(['-f', 'json', ...argv], { cwd: root });
      return [code, JSON.parse(stdout).posts.map(({ path }: { path: string }) => path)];
    };
    expect(await paths('.')).toEqual([0, ['a.txt']]);
    expect(await paths('archive/a.txt', 'a.old.txt', 'private.txt')).toEqual([0, []]);
    expect(await paths('archive')).toEqual([0, []]);
    expect(await paths('--no-config', 'archive/a.txt')).toEqual([0, ['archive/a.txt']]);
  });

  it('reports a guessed encoding on standard error', async () => {
    const root = folder({ 'a.txt': Buffer.from('Caf\u00e9 opens at ten!!! Come.', 'latin1') });
    const { stdout, stderr } = await sincerity(['-f', 'json', 'a.txt'], { cwd: root });
    expect(stderr).toBe('a.txt: This file is not valid UTF-8. It was read as windows-1252.\n');
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ rule: 'shouting', text: '!!!' }]);
  });

  it('uses platform, account, language and columns of the configuration if a file has none', async () => {
    const root = folder({
      'sincerity.config.yaml':
        'account: acme\nplatform: x\nlanguage: de\ncolumns: { text: Inhalt }\noverrides: [{ files: "*.txt", account: joan }]\n',
      'a.csv': 'Inhalt,platform\n"Hallo zusammen, wie geht es euch?",instagram\n"Guten Tag, wie geht es euch?",\n',
      'b.txt': 'Guten Morgen!\n',
    });
    const { stdout } = await sincerity(['-f', 'json', '.'], { cwd: root });
    const { posts, feeds } = JSON.parse(stdout);
    expect(posts.map((post: Record<string, string>) => [post.platform, post.account, post.language])).toEqual([
      ['instagram', 'acme', 'de'],
      ['x', 'acme', 'de'],
      ['x', 'joan', 'de'],
    ]);
    expect(feeds.map(({ id }: { id: string }) => id)).toEqual(['acme/instagram', 'acme/x', 'joan/x']);
  });
});

describe('standard input', () => {
  const root = folder({
    'sincerity.config.yaml': `${only('error')}overrides: [{ files: "*.csv", rules: { shouting: info } }]\nignores: [old.txt]\n`,
    'sub/sincerity.config.yaml': only('warning'),
    'calm.txt': calm,
    '.gitignore': '*\n!calm.txt\n',
  });

  it.each<[string, string, number, object[]]>([
    ['-', loud, 1, [{ path: '<stdin>', severity: 'error' }]],
    ['--stdin', loud, 1, [{ path: '<stdin>', severity: 'error' }]],
    ['--stdin - calm.txt', loud, 1, [{ path: '<stdin>', severity: 'error' }]],
    ['-', calm, 0, []],
    ['- --no-config', loud, 0, [{ severity: 'warning' }]],
    ['--stdin-filename sub/new.md', loud, 0, []],
  ])('is linted with sincerity %s', async (argv, stdin, code, diagnostics) => {
    const outcome = await sincerity(['-f', 'json', ...argv.split(' ')], { cwd: root, stdin });
    const report = JSON.parse(outcome.stdout);
    expect(report.diagnostics).toMatchObject(diagnostics);
    expect(report.diagnostics).toHaveLength(diagnostics.length);
    expect(outcome.code).toBe(code);
  });

  it('uses the format and the settings of --stdin-filename', async () => {
    const open = folder({
      'sincerity.config.yaml': `${only('error')}overrides: [{ files: "*.csv", rules: { shouting: info } }]\nignores: [old.txt]\n`,
      'sub/sincerity.config.yaml': only('warning'),
    });
    const lint = async (name: string, stdin: string | Uint8Array) => {
      const { code, stdout } = await sincerity(['-f', 'json', '--stdin-filename', name], { cwd: open, stdin });
      const { posts, diagnostics, inputErrors } = JSON.parse(stdout);
      return {
        code,
        posts: posts.length,
        inputErrors,
        found: diagnostics.map((d: { severity: string }) => d.severity),
      };
    };
    expect(await lint('new.csv', `text,day\n"${loud}",1\n"${calm}",2\n`)).toEqual({
      code: 0,
      posts: 2,
      inputErrors: [],
      found: ['info'],
    });
    expect(await lint('sub/new.md', loud)).toEqual({ code: 0, posts: 1, inputErrors: [], found: ['warning'] });
    expect(await lint('old.txt', loud)).toEqual({ code: 0, posts: 0, inputErrors: [], found: [] });
    expect(await lint('new.txt', Buffer.from(loud, 'utf16le'))).toMatchObject({ code: 1, posts: 1 });
    expect(await lint('new.docx', loud)).toMatchObject({ code: 2, inputErrors: [{ path: 'new.docx' }] });
  });
});
