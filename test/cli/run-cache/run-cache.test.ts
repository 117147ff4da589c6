import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { start } from '../../../src/cli/start.ts';
import { createDigest } from '../../../src/node/cache/file-store.ts';
import { folder, ouchRule, type RunOptions, sincerity, withPackages } from '../command-line.ts';

const files = {
  '.git/info/exclude': '# Nothing.\n',
  'sincerity.config.yaml': 'extends: ./house.yaml\n',
  'house.yaml': 'extends: recommended\n',
  'posts/sale.md': 'HUGE SALE ON EVERYTHING this week!!! Order now.\n',
  'posts/soup.md': 'Soup at noon. Bring a spoon, and a friend if you have one.\n',
};

/** Runs `sincerity --cache`. The run is a replay if it does not create the removed caches of files again. */
async function run(cwd: string, argv: readonly string[] = ['posts'], options: Partial<RunOptions> = {}) {
  const cache = join(cwd, '.sincerity-cache');
  const isFileCache = (name: string) => name.endsWith('.json') && !name.startsWith('run-');
  for (const name of readdirSync(cwd).includes('.sincerity-cache') ? readdirSync(cache).filter(isFileCache) : []) {
    rmSync(join(cache, name));
  }
  // A run is not stored if a configuration was written in the millisecond in which the run started.
  await setTimeout(5);
  const outcome = await sincerity(['--cache', ...argv], { cwd, ...options }, start);
  return { ...outcome, isReplayed: !readdirSync(cache).some(isFileCache) };
}

describe('run cache', () => {
  it('replays the same output', async () => {
    const cwd = folder(files);
    const first = await run(cwd);
    expect(first.isReplayed).toBe(false);
    expect(first.stdout).toContain('HUGE SALE');
    expect(await run(cwd)).toEqual({ ...first, isReplayed: true });
    expect((await sincerity(['posts'], { cwd })).stdout).toBe(first.stdout);
  });

  it('does not replay a run that somebody else wrote', async () => {
    const cwd = folder(files);
    const first = await run(cwd);
    const cache = join(cwd, '.sincerity-cache');
    const path = join(cache, readdirSync(cache).find((name) => name.startsWith('run-')) ?? '');
    const [head = '', body = ''] = readFileSync(path, 'utf8').split(/\n(.*)/su);
    const forged = JSON.stringify({ ...JSON.parse(body), stdout: 'No findings.', code: 0 });
    for (const start of [createDigest(forged), head.replace(/^\S+/u, createDigest(forged))]) {
      writeFileSync(path, `${start}\n${forged}`);
      expect(await run(cwd)).toEqual(first);
    }
  });

  it('replays the exit status', async () => {
    const cwd = folder(files);
    const codes = [];
    for (let round = 0; round < 2; round++) codes.push((await run(cwd, ['--max-warnings', '0', 'posts'])).code);
    expect(codes).toEqual([1, 1]);
  });

  const write = (name: string, text: string) => (cwd: string) => {
    mkdirSync(join(cwd, name, '..'), { recursive: true });
    writeFileSync(join(cwd, name), text);
  };

  it.each([
    {
      name: 'a post has changed',
      change: write('posts/soup.md', 'Soup at two. Bring a spoon, and a friend if you have one.\n'),
    },
    {
      name: 'a post has changed, but not its length and times',
      change: (cwd: string) => {
        const path = join(cwd, 'posts/soup.md');
        const { atime, mtime } = statSync(path);
        writeFileSync(path, readFileSync(path, 'utf8').replace('noon', 'four'));
        utimesSync(path, atime, mtime);
      },
    },
    { name: 'a post is new', change: write('posts/new.md', 'Rye is back on Friday. We had missed it, too.\n') },
    { name: 'a post in a new folder is new', change: write('posts/may/new.md', 'Rye is back on Friday.\n') },
    { name: 'a post was deleted', change: (cwd: string) => rmSync(join(cwd, 'posts/sale.md')) },
    { name: 'a post is ignored', change: write('.sincerityignore', 'sale.md\n') },
    { name: 'a post is ignored in its folder', change: write('posts/.gitignore', 'sale.md\n') },
    {
      name: 'a post is ignored by the exclude file of the repository',
      change: write('.git/info/exclude', 'sale.md\n'),
    },
    { name: 'the configuration has changed', change: write('sincerity.config.yaml', 'extends: strict\n') },
    { name: 'an extended configuration has changed', change: write('house.yaml', 'extends: strict\n') },
    { name: 'a nearer configuration is new', change: write('posts/.sincerityrc', 'extends: strict\n') },
  ])('is not replayed if $name', async ({ change }) => {
    const cwd = folder(files);
    await run(cwd);
    expect((await run(cwd)).isReplayed).toBe(true);
    change(cwd);
    const { isReplayed, stdout } = await run(cwd);
    expect(isReplayed).toBe(false);
    expect(stdout).toBe((await sincerity(['posts'], { cwd })).stdout);
  });

  it.each([
    { name: 'with another width', options: { columns: 60 } },
    { name: 'with color', options: { env: { FORCE_COLOR: '1' } } },
    { name: 'by a coding agent', options: { env: { SINCERITY_AGENT: '1' } } },
    { name: 'in another format', argv: ['-f', 'json', 'posts'] },
  ])('does not replay a run $name', async ({ options = {}, argv = ['posts'] }) => {
    const cwd = folder(files);
    await run(cwd);
    expect((await run(cwd, argv, options)).isReplayed).toBe(false);
    expect((await run(cwd, argv, options)).isReplayed).toBe(true);
  });

  it('is not replayed if its baseline has changed', async () => {
    const cwd = folder(files);
    await sincerity(['baseline'], { cwd });
    const argv = ['--baseline', '.sincerity-baseline', 'posts'];
    await run(cwd, argv);
    expect((await run(cwd, argv)).isReplayed).toBe(true);
    writeFileSync(join(cwd, '.sincerity-baseline'), '# Nothing.\n');
    expect(await run(cwd, argv)).toMatchObject({ isReplayed: false, stdout: expect.stringContaining('HUGE SALE') });
  });

  it('is not replayed if the stored output is damaged', async () => {
    const cwd = folder(files);
    const { stdout } = await run(cwd);
    const cache = join(cwd, '.sincerity-cache');
    const [name = ''] = readdirSync(cache).filter((file) => file.startsWith('run-'));
    writeFileSync(join(cache, name), readFileSync(join(cache, name), 'utf8').replace('HUGE', 'TINY'));
    expect(await run(cwd)).toMatchObject({ isReplayed: false, stdout });
    expect((await run(cwd)).isReplayed).toBe(true);
  });

  it.each([
    {
      name: 'rules come from code',
      make: () =>
        withPackages(folder({ ...files, 'ouch.mjs': ouchRule, 'sincerity.config.yaml': 'plugins: [./ouch.mjs]\n' })),
    },
    {
      name: 'standard error is not empty',
      make: () => folder({ ...files, 'posts/old.csv': Buffer.from('text\nCaf\xe9 at noon\n', 'latin1') }),
    },
    {
      name: 'a folder contains a link',
      make: () => {
        const cwd = folder({ ...files, 'far.md': 'Soup.\n' });
        symlinkSync(join(cwd, 'far.md'), join(cwd, 'posts/near.md'));
        return cwd;
      },
    },
    { name: 'a pattern is passed', make: () => folder(files), argv: ['posts/*.md'] },
    { name: '--fix is set', make: () => folder(files), argv: ['--fix', 'posts/soup.md'] },
  ])('is never replayed if $name', async ({ make, argv = ['posts'] }) => {
    const cwd = make();
    for (let round = 0; round < 3; round++) expect((await run(cwd, argv)).isReplayed).toBe(false);
  });
});
