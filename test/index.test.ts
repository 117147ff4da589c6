import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defineConfig, type LintOptions, lintFiles, lintText, rules, UserError } from '../src/index.ts';
import { folder } from './cli/command-line.ts';

const loud = 'Wow!!! We open at ten on Sunday, and the kettle is on.';

describe('lintText', () => {
  it('reads plain text by default', async () => {
    const { posts, allDiagnostics, summary, tool } = await lintText(`# ${loud}`, { config: false });
    expect(posts).toMatchObject([{ path: '<stdin>', text: `# ${loud}` }]);
    expect(allDiagnostics()).toMatchObject([
      { rule: 'shouting', text: '!!!', start: { line: 1, column: 6, offset: 5 } },
    ]);
    expect(summary).toMatchObject({ files: 1, posts: 1, warnings: 1 });
    expect(tool.name).toBe('sincerity-lint');
  });

  it('uses the file format and the configuration of a path that need not exist', async () => {
    const cwd = folder({ 'drafts/sincerity.config.yaml': 'rules: { shouting: error }' });
    const { posts, allDiagnostics } = await lintText(`text,platform\n"${loud}",x\n`, { cwd, path: 'drafts/new.csv' });
    expect(posts).toMatchObject([{ path: 'drafts/new.csv', platform: 'x', text: loud }]);
    expect(allDiagnostics()).toMatchObject([{ severity: 'error', path: 'drafts/new.csv' }]);
  });

  it('takes the kind, the platform and the account of the post', async () => {
    const { posts } = await lintText('Thanks, Jo!', { config: false, kind: 'reply', platform: 'x', account: 'acme' });
    expect(posts).toMatchObject([{ kind: 'reply', platform: 'x', account: 'acme' }]);
  });
});

describe('lintFiles', () => {
  it('reports the files that paths match', async () => {
    const cwd = folder({ 'a.txt': loud, 'b.txt': Buffer.from('caf\u00e9', 'latin1'), 'c.bin': '' });
    const notices: string[] = [];
    const onNotice = (path: string, notice: string) => notices.push(`${path}: ${notice}`);
    const { posts, inputErrors } = await lintFiles(['.', 'gone.txt'], { cwd, onNotice });
    expect(posts.map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);
    expect(inputErrors).toEqual([{ path: 'gone.txt', code: 'file/not-found', message: 'No such file.' }]);
    expect(notices).toEqual(['b.txt: This file is not valid UTF-8. It was read as windows-1252.']);
    expect((await lintFiles(['gone.txt'], { cwd, errorOnUnmatched: false })).inputErrors).toEqual([]);
  });

  it('accepts file names, ignored files and the option to skip feeds', async () => {
    const cwd = folder({ '*.txt': loud, 'b.txt': loud, 'c.csv': `Text\n"${loud}"\n`, '.gitignore': 'c.csv' });
    const { posts, feeds } = await lintFiles([], { cwd, files: ['*.txt', 'c.csv'], ignore: false, feeds: false });
    expect(posts.map(({ path }) => path)).toEqual(['*.txt', 'c.csv']);
    expect(feeds).toEqual([]);
  });

  it('limits the report to changed or staged files', async () => {
    const cwd = folder({ 'repo/a.txt': loud });
    const repo = join(cwd, 'repo');
    execFileSync('git', ['init', '-q'], { cwd: repo });
    const paths = async (options: LintOptions) =>
      (await lintFiles([], { cwd: repo, ...options })).posts.map(({ path }) => path);
    expect(await paths({ staged: true })).toEqual([]);
    expect(await paths({ changed: true })).toEqual(['a.txt']);
  });

  it('throws a UserError if a configuration is invalid', async () => {
    const cwd = folder({ 'a.txt': loud, 'wrong.json': '{ "rulez": {} }' });
    await expect(lintFiles(['a.txt'], { cwd, config: 'wrong.json' })).rejects.toBeInstanceOf(UserError);
    await expect(lintFiles(['a.txt'], { cwd, config: 'wrong.json' })).rejects.toHaveProperty('code', 'config/invalid');
  });
});

it('defineConfig returns its argument', () => {
  const config = { rules: { shouting: 'off' as const } };
  expect(defineConfig(config)).toBe(config);
  expect(rules.length).toBeGreaterThan(0);
});
