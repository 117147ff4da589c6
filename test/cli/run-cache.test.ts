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
import { start } from '../../src/cli/start.ts';
import { folder, ouchRule, sincerity, type World, withPackages } from './command-line.ts';

const files = {
  '.git/info/exclude': '# Nothing.\n',
  'sincerity.config.yaml': 'extends: ./house.yaml\n',
  'house.yaml': 'extends: recommended\n',
  'posts/sale.md': 'HUGE SALE ON EVERYTHING this week!!! Order now.\n',
  'posts/soup.md': 'Soup at noon. Bring a spoon, and a friend if you have one.\n',
};

/** Asks `sincerity --cache`, and says whether it was found out or said again: then nothing that was kept of posts is read. */
async function ask(cwd: string, argv: readonly string[] = ['posts'], world: Partial<World> = {}) {
  const kept = join(cwd, '.sincerity-cache');
  const isPage = (name: string) => name.endsWith('.json') && !name.startsWith('run-');
  for (const name of readdirSync(cwd).includes('.sincerity-cache') ? readdirSync(kept).filter(isPage) : []) {
    rmSync(join(kept, name));
  }
  // A run is not stored if a configuration was written in the millisecond in which the run started.
  await setTimeout(5);
  const outcome = await sincerity(['--cache', ...argv], { cwd, ...world }, start);
  return { ...outcome, isRepeated: !readdirSync(kept).some(isPage) };
}

describe('a run that was asked before', () => {
  it('says the same, and finds nothing out again', async () => {
    const cwd = folder(files);
    const first = await ask(cwd);
    expect(first.isRepeated).toBe(false);
    expect(first.stdout).toContain('HUGE SALE');
    expect(await ask(cwd)).toEqual({ ...first, isRepeated: true });
    expect((await sincerity(['posts'], { cwd })).stdout).toBe(first.stdout);
  });

  it('has the same exit status', async () => {
    const cwd = folder(files);
    const codes = [];
    for (let round = 0; round < 2; round++) codes.push((await ask(cwd, ['--max-warnings', '0', 'posts'])).code);
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
      name: 'a post has changed, and its length and its clock have not',
      change: (cwd: string) => {
        const path = join(cwd, 'posts/soup.md');
        const { atime, mtime } = statSync(path);
        writeFileSync(path, readFileSync(path, 'utf8').replace('noon', 'four'));
        utimesSync(path, atime, mtime);
      },
    },
    { name: 'a post is new', change: write('posts/new.md', 'Rye is back on Friday. We had missed it, too.\n') },
    { name: 'a post in a new folder is new', change: write('posts/may/new.md', 'Rye is back on Friday.\n') },
    { name: 'a post is gone', change: (cwd: string) => rmSync(join(cwd, 'posts/sale.md')) },
    { name: 'a post is ignored', change: write('.sincerityignore', 'sale.md\n') },
    { name: 'a post is ignored in its folder', change: write('posts/.gitignore', 'sale.md\n') },
    { name: 'a post is ignored by the repository alone', change: write('.git/info/exclude', 'sale.md\n') },
    { name: 'the configuration has changed', change: write('sincerity.config.yaml', 'extends: strict\n') },
    { name: 'what it extends has changed', change: write('house.yaml', 'extends: strict\n') },
    { name: 'a nearer configuration is new', change: write('posts/.sincerityrc', 'extends: strict\n') },
  ])('is found out anew when $name', async ({ change }) => {
    const cwd = folder(files);
    await ask(cwd);
    expect((await ask(cwd)).isRepeated).toBe(true);
    change(cwd);
    const { isRepeated, stdout } = await ask(cwd);
    expect(isRepeated).toBe(false);
    expect(stdout).toBe((await sincerity(['posts'], { cwd })).stdout);
  });

  it.each([
    { name: 'in another width', world: { columns: 60 } },
    { name: 'in colour', world: { env: { FORCE_COLOR: '1' } } },
    { name: 'by a coding agent', world: { env: { SINCERITY_AGENT: '1' } } },
    { name: 'in another format', argv: ['-f', 'json', 'posts'] },
  ])('is another run when it is asked $name', async ({ world = {}, argv = ['posts'] }) => {
    const cwd = folder(files);
    await ask(cwd);
    expect((await ask(cwd, argv, world)).isRepeated).toBe(false);
    expect((await ask(cwd, argv, world)).isRepeated).toBe(true);
  });

  it('is found out anew when its baseline has changed', async () => {
    const cwd = folder(files);
    await sincerity(['baseline'], { cwd });
    const argv = ['--baseline', '.sincerity-baseline', 'posts'];
    await ask(cwd, argv);
    expect((await ask(cwd, argv)).isRepeated).toBe(true);
    writeFileSync(join(cwd, '.sincerity-baseline'), '# Nothing is known.\n');
    expect(await ask(cwd, argv)).toMatchObject({ isRepeated: false, stdout: expect.stringContaining('HUGE SALE') });
  });

  it('is found out anew when what was said is damaged', async () => {
    const cwd = folder(files);
    const { stdout } = await ask(cwd);
    const kept = join(cwd, '.sincerity-cache');
    const [run = ''] = readdirSync(kept).filter((name) => name.startsWith('run-'));
    writeFileSync(join(kept, run), readFileSync(join(kept, run), 'utf8').replace('HUGE', 'TINY'));
    expect(await ask(cwd)).toMatchObject({ isRepeated: false, stdout });
    expect((await ask(cwd)).isRepeated).toBe(true);
  });

  it.each([
    {
      name: 'rules come from code',
      make: () =>
        withPackages(folder({ ...files, 'ouch.mjs': ouchRule, 'sincerity.config.yaml': 'plugins: [./ouch.mjs]\n' })),
    },
    {
      name: 'something went to standard error',
      make: () => folder({ ...files, 'posts/old.csv': Buffer.from('text\nCaf\xe9 at noon\n', 'latin1') }),
    },
    {
      name: 'a folder holds a link',
      make: () => {
        const cwd = folder({ ...files, 'far.md': 'Soup.\n' });
        symlinkSync(join(cwd, 'far.md'), join(cwd, 'posts/near.md'));
        return cwd;
      },
    },
    { name: 'a pattern was asked for', make: () => folder(files), argv: ['posts/*.md'] },
    { name: 'fixes are to be made', make: () => folder(files), argv: ['--fix', 'posts/soup.md'] },
  ])('is found out anew, always, when $name', async ({ make, argv = ['posts'] }) => {
    const cwd = make();
    for (let round = 0; round < 3; round++) expect((await ask(cwd, argv)).isRepeated).toBe(false);
  });
});
