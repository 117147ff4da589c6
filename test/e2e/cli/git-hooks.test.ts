import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../../cli/command-line.ts';
import { bare, echoConfig, git, postsOf, repository, write } from '../../cli/echo-repository.ts';
import { bin } from './spawned.ts';

describe('Git hooks', () => {
  /** Creates a repository that runs the built program before each commit, and a function that reads its report. */
  function createHookedRepository(script = '') {
    const cwd = repository({ 'sub/a.txt': 'One.', 'b.txt': 'Two.' });
    const hook = `#!/bin/sh\n${script}\n"${process.execPath}" "${bin}" --staged --config "${echoConfig}" -f json >"${cwd}/.git/report"\n`;
    writeFileSync(join(cwd, '.git/hooks/pre-commit'), hook);
    chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755);
    const posts = () => postsOf(JSON.parse(readFileSync(join(cwd, '.git/report'), 'utf8')));
    return { cwd, posts };
  }

  it.each<[string, string[], string[]]>([
    ['git commit', [], ['sub/a.txt: Staged.']],
    ['git commit --all', ['--all'], ['b.txt: On the disk.', 'sub/a.txt: On the disk.']],
    ['git commit FILE', ['b.txt'], ['b.txt: On the disk.']],
    ['git commit --include FILE', ['--include', 'b.txt'], ['b.txt: On the disk.', 'sub/a.txt: Staged.']],
  ])('lint the committed version in %s', (_, args, expected) => {
    const { cwd, posts } = createHookedRepository();
    write(cwd, { 'sub/a.txt': 'Staged.' });
    git(cwd, 'add', 'sub/a.txt');
    write(cwd, { 'sub/a.txt': 'On the disk.', 'b.txt': 'On the disk.' });
    git(cwd, 'commit', '-q', '-m', 'More', ...args);
    expect(posts()).toEqual(expected);
  });

  it.each([
    ['main', ['-a']],
    ['main', []],
    ['linked', ['-a']],
    ['linked', []],
  ])('run in a subfolder of a %s work tree with %j', (kind, args) => {
    const { cwd, posts } = createHookedRepository('cd sub');
    const tree = kind === 'main' ? cwd : join(folder({}), 'a tree/linked');
    if (kind === 'linked') git(cwd, 'worktree', 'add', '-q', tree);
    write(tree, { 'sub/a.txt': 'Changed.', 'b.txt': 'Changed.' });
    if (args.length === 0) git(tree, 'add', 'sub');
    git(tree, 'commit', '-q', '-m', 'More', ...args);
    expect(posts()).toEqual(['a.txt: Changed.']);
  });

  it('report a repository that Git does not trust', () => {
    const { cwd } = createHookedRepository();
    const env = { ...bare, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const { status, stderr } = spawnSync(process.execPath, [bin, '--staged'], { cwd, env, encoding: 'utf8' });
    const hint = `If you trust it, run \`git config --global --add safe.directory ${cwd}\`.`;
    const message = '--staged: Git does not trust this repository, because another user owns it.';
    expect({ status, stderr }).toEqual({ status: 2, stderr: `sincerity: ${message}\n  ${hint}\n` });
  });

  it('report that Git is not installed', () => {
    const { cwd } = createHookedRepository();
    const env = { PATH: cwd };
    const { status, stderr } = spawnSync(process.execPath, [bin, '--changed'], { cwd, env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'sincerity: --changed: Git is not installed.\n  Remove --changed to lint without Git.\n',
    });
  });

  it('use GIT_DIR and GIT_WORK_TREE', () => {
    const { cwd } = createHookedRepository();
    renameSync(join(cwd, '.git'), join(cwd, '../elsewhere.git'));
    const env = { ...bare, GIT_DIR: join(cwd, '../elsewhere.git'), GIT_WORK_TREE: cwd };
    write(cwd, { 'b.txt': 'Changed.', 'sub/a.txt': 'Changed.' });
    const args = [bin, '--changed', '--no-config', '-f', 'json'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: join(cwd, 'sub'), env, encoding: 'utf8' });
    rmSync(join(cwd, '../elsewhere.git'), { recursive: true });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).posts).toMatchObject([{ path: 'a.txt' }]);
  });
});
