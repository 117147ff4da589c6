import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { tool } from '../../../src/version.ts';
import { folder, ouchRule, sincerity, withPackages } from '../command-line.ts';

const post = 'Wow!!! The kettle is on, said Joan Miller.\n';

const cwd = withPackages(
  folder({
    'sincerity.config.yaml': 'plugins: ["./ouch.mjs"]\nignores: ["*.old.md"]\nrules: { shouting: "off" }\n',
    'ouch.mjs': ouchRule,
    '.gitignore': '# what is over\narchive/\n',
    'drafts/.sincerityignore': 'notes.txt\n',
    'drafts/a.md': post,
    'drafts/b.csv': `text\n"${post.trim()}"\n`,
    'drafts/c.MD': post,
    'drafts/d.old.md': post,
    'drafts/notes.txt': post,
    'drafts/pic\u001bture.png': '',
    'drafts/README': '',
    'drafts/.hidden.md': post,
    'archive/e.md': post,
    'other/package.json': '{}',
    'other/f.txt': post,
    'other/huge.txt': '',
  }),
);
truncateSync(join(cwd, 'other/huge.txt'), 51 * 1024 * 1024);

async function runDoctor(args: readonly string[], root = cwd, env = {}) {
  const { code, stdout, stderr } = await sincerity(['doctor', '-f', 'json', ...args], { cwd: root, env });
  expect(stderr).toBe('');
  return { code, ...JSON.parse(stdout) };
}

describe('doctor', () => {
  it('lists the files that are read and the reason for each skipped file', async () => {
    const { code, read, skipped, ignoreFiles, errors } = await runDoctor([]);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(read).toEqual({ csv: 1, markdown: 2, text: 1 });
    const reasons = Object.fromEntries(skipped.map(({ path, why }: Record<string, string>) => [path, why]));
    expect(reasons).toEqual({
      '.gitignore': 'hidden',
      'archive/e.md': '.gitignore:2: archive/',
      'drafts/.hidden.md': 'hidden',
      'drafts/.sincerityignore': 'hidden',
      'drafts/README': 'no extension',
      'drafts/d.old.md': 'sincerity.config.yaml: *.old.md',
      'drafts/notes.txt': 'drafts/.sincerityignore:1: notes.txt',
      'drafts/pic\u001bture.png': 'no reader for .png',
      node_modules: 'package folder',
      'other/huge.txt': 'larger than 50 MB',
      'other/package.json': 'configuration file',
      'ouch.mjs': 'no reader for .mjs',
      'sincerity.config.yaml': 'configuration file',
    });
    expect(ignoreFiles).toEqual(['.gitignore', 'drafts/.sincerityignore']);
    // Linting reads the same files.
    const linted = JSON.parse((await sincerity(['.', '-f', 'json'], { cwd })).stdout);
    expect(linted.posts.map(({ path }: { path: string }) => path)).toEqual([
      'drafts/a.md',
      'drafts/b.csv',
      'drafts/c.MD',
      'other/f.txt',
    ]);
  });

  it('lists the configuration of each folder and the searched folders', async () => {
    const { folders } = await runDoctor(['drafts', 'other']);
    expect(folders).toMatchObject([
      { folder: '.', config: 'sincerity.config.yaml', searched: ['.'], fromPlugins: 1 },
      { folder: 'drafts', config: 'sincerity.config.yaml', searched: ['drafts', '.'] },
      { folder: 'other', config: 'sincerity.config.yaml', searched: ['other', '.'], fromPlugins: 1 },
    ]);
    expect(folders[0].on + folders[0].off).toBe(rules.length + 1);
    expect(folders[2].on + folders[2].off).toBe(rules.length + 1);
    expect((await runDoctor(['drafts', '--no-config'])).folders[0].config).toBeNull();
  });

  it('prints a page without text of posts and without values of the environment', async () => {
    const { code, stdout } = await sincerity(['doctor'], {
      cwd,
      env: { NO_COLOR: '1', TOKEN: 'hunter2' },
      columns: 90,
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`^sincerity-lint {2}${tool.version}\\nNode\\.js {9}\\d+\\.\\d+\\.\\d+, linux \\w+\\n`, 'u'),
    );
    expect(stdout).toMatch(/^packages {8}jiti \d+\.\d+\.\d+, valibot \d+\.\d+\.\d+$/mu);
    expect(stdout).toMatch(/^terminal {8}no color \(NO_COLOR\), 90 columns, Unicode \(linux\), /mu);
    expect(stdout).toMatch(/^baseline {8}none \(\.sincerity-baseline\)\ncache {11}none \(\.sincerity-cache\)$/mu);
    expect(stdout).toMatch(
      /^ {2}sincerity\.config\.yaml {2}\d+ rules on, \d+ off, 1 from plugins {2}in \., archive, drafts and 1 more$/mu,
    );
    expect(stdout).toContain('\n4 files to lint\n  csv       1\n  markdown  2\n  text      1\n\n13 skipped\n');
    expect(stdout).toMatch(/^ {2}hidden +3 {2}\.gitignore, drafts\/\.hidden\.md, drafts\/\.sincerityignore$/mu);
    expect(stdout).toContain('drafts/pic?ture.png');
    expect(stdout.endsWith('\nNo errors.\n')).toBe(true);
    for (const word of ['kettle', 'Miller', 'hunter2', '\u001b']) expect(stdout).not.toContain(word);
    for (const line of stdout.split('\n')) expect(line).toBe(line.trimEnd());
  });

  it('prints each error in a line and exits with 2', async () => {
    const broken = folder({
      'a/sincerity.config.yaml': 'rulez: {}\n',
      'a/a.txt': post,
      'a/b/b.txt': post,
      'c/c.txt': post,
      '.sincerity-baseline': 'nonsense\n',
    });
    const { code, errors, read } = await runDoctor(['.', 'gone.md'], broken);
    expect(code).toBe(2);
    expect(read).toEqual({ text: 3 });
    expect(errors).toEqual([
      { at: 'gone.md', message: 'No such file.' },
      { at: 'a/sincerity.config.yaml', message: 'There is no key "rulez".', hint: 'Did you mean "rules"?' },
      expect.objectContaining({ at: '.sincerity-baseline:1' }),
    ]);
    const { stdout, stderr } = await sincerity(['doctor'], { cwd: broken });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^ {2}invalid {2}see errors .*in a, a\/b$/mu);
    expect(stdout).toContain('\n2 errors\n  a/sincerity.config.yaml: There is no key "rulez". Did you mean "rules"?\n');
    expect(stdout).not.toContain('Nothing is broken.');
  });

  it('describes the Git repository, the baseline and the cache', async () => {
    const root = folder({ 'a.txt': post });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
    expect((await runDoctor([], root)).git).toMatchObject({ root: null, shallow: false });
    git('init', '-q');
    expect((await runDoctor([], root)).git).toEqual({
      version: expect.stringMatching(/^\d+\.\d+/u),
      root: '.',
      shallow: false,
    });
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', 'One.');
    git('clone', '-q', '--depth', '1', `file://${root}`, 'clone');
    const clone = join(root, 'clone');
    expect((await runDoctor([], clone)).git).toMatchObject({ root: '.', shallow: true });
    expect((await sincerity(['doctor'], { cwd: clone })).stdout).toContain(
      ' (shallow clone: --since may not find its revision)',
    );
    await sincerity(['baseline', '.'], { cwd: clone });
    await sincerity(['.', '--cache'], { cwd: clone });
    const { baseline, cache } = await runDoctor([], clone);
    expect(baseline).toMatchObject({ file: '.sincerity-baseline', findings: expect.any(Number) });
    expect(cache).toEqual({ folder: '.sincerity-cache', files: 1 });
  });

  it('does not follow circular links', async () => {
    const root = folder({ 'drafts/a.txt': post });
    symlinkSync(root, join(root, 'drafts/loop'));
    expect((await sincerity(['doctor', 'drafts'], { cwd: root })).code).toBe(0);
  });
});
