import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getRepositoryBase } from '../../../src/node/git/repository-root.ts';
import { folder, sincerity } from '../../cli/command-line.ts';

const git = (cwd: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=Mara', '-c', 'user.email=mara@example.com', ...args], { cwd, stdio: 'pipe' });

describe('getRepositoryBase', () => {
  it('returns the path from the root of the repository', () => {
    const root = folder({ 'content/posts/a.md': 'Hello.' });
    rmSync(join(root, '.git'), { recursive: true });
    git(root, 'init', '--quiet');
    expect(getRepositoryBase(root)).toBe('');
    expect(getRepositoryBase(join(root, 'content'))).toBe('content/');
    expect(getRepositoryBase(join(root, 'content', 'posts'))).toBe('content/posts/');
  });

  it('starts at the innermost work tree, whose `.git` is a file', () => {
    const root = folder({ 'a.md': 'Hello.' });
    rmSync(join(root, '.git'), { recursive: true });
    git(root, 'init', '--quiet');
    git(root, 'add', '.');
    git(root, 'commit', '--quiet', '-m', 'First');
    git(root, 'worktree', 'add', '--quiet', 'inner/tree', '-b', 'other');
    const inner = join(root, 'inner', 'tree');
    mkdirSync(join(inner, 'posts'));
    expect(getRepositoryBase(join(inner, 'posts'))).toBe('posts/');
    expect(getRepositoryBase(join(root, 'inner'))).toBe('inner/');
  });

  it('returns an empty string outside of a repository', () => {
    const root = folder({ 'posts/a.md': 'Hello.' });
    rmSync(join(root, '.git'), { recursive: true });
    expect(getRepositoryBase(join(root, 'posts'))).toBe('');
  });

  it.each(['sarif', 'gitlab', 'checkstyle', 'rdjson', 'junit'])(
    'makes the paths of %s relative to the repository',
    async (format) => {
      const root = folder({
        'content/posts/a b.md': 'AMAZING NEWS FOR EVERYONE, BUY IT NOW!!!',
        'other/c.md': 'BUY NOW!!! BUY NOW!!!',
      });
      const options = { cwd: join(root, 'content') };
      const { stdout, stderr } = await sincerity(['--no-config', '-f', format, 'posts', '../other/c.md'], options);
      expect(stderr).toBe('');
      expect(stdout).toContain(format === 'sarif' ? '"content/posts/a%20b.md"' : '"content/posts/a b.md"');
      expect(stdout).toContain('"other/c.md"');
      expect(stdout).not.toContain('..');
    },
  );
});
