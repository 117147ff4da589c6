import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createWatchTargets } from '../../../src/cli/commands/watch-targets.ts';
import { folder, ouchRule, sincerity, withPackages } from '../../cli/command-line.ts';
import { bin } from './spawned.ts';

const calm = 'Good morning, all of you. The kettle is on.\n';
const loud = 'Wow!!! The kettle is on.\n';

const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** Starts the built program, and gives what it says piece by piece, as far as somebody has waited for it. */
function watching(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [bin, '--watch', ...args], {
    cwd,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  let read = 0;
  let look = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      look();
    });
  }
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.on('close', (code, signal) => {
      resolve({ code, signal });
      look();
    }),
  );
  return {
    child,
    ended,
    /** What is said up to the next time that some words are. */
    until(words: string): Promise<string> {
      return new Promise((resolve, reject) => {
        const deadline = setTimeout(() => reject(new Error(`"${words}" is not in:\n${said.slice(read)}`)), 25_000);
        look = () => {
          const at = said.indexOf(words, read);
          if (at < 0) {
            if (child.exitCode !== null) reject(new Error(`It has ended:\n${said}`));
            return;
          }
          const text = said.slice(read, at + words.length);
          read = at + words.length;
          look = () => {};
          clearTimeout(deadline);
          resolve(text);
        };
        look();
      });
    },
  };
}

const watched = (files: number) => `Watching ${files} file${files === 1 ? '' : 's'}. Press Ctrl+C to stop.\n`;

describe('--watch', () => {
  it('lints again when a draft is changed, added, replaced or removed, and dies of Ctrl+C', async () => {
    const cwd = folder({ 'drafts/a.txt': calm });
    const { child, ended, until } = watching(cwd, ['drafts', '-f', 'compact']);
    expect(await until(watched(1))).toBe(watched(1));
    writeFileSync(join(cwd, 'drafts/a.txt'), loud);
    expect(await until(watched(1))).toMatch(/^drafts\/a\.txt:1:4: warning shouting: /u);
    mkdirSync(join(cwd, 'drafts/later'));
    writeFileSync(join(cwd, 'drafts/later/b.md'), loud);
    expect(await until(watched(2))).toContain('drafts/later/b.md:1:4: warning shouting: ');
    // As many editors save: a new file, put in the place of the old one.
    writeFileSync(join(cwd, 'drafts/a.txt~'), `${calm}${loud}`);
    renameSync(join(cwd, 'drafts/a.txt~'), join(cwd, 'drafts/a.txt'));
    await until('drafts/a.txt:2:4: warning shouting: ');
    rmSync(join(cwd, 'drafts/later'), { recursive: true });
    await until(watched(1));
    child.kill('SIGINT');
    // A shell tells it as 130.
    expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
  });

  it('lints again when configurations, what they bring, and ignore files change, and waits where they are broken', async () => {
    const config = (preset: string) =>
      `extends: ./house/base.yaml\nplugins: ["./ouch.mjs"]\nrules: { shouting: ${preset} }\n`;
    const cwd = withPackages(
      folder({
        'sincerity.config.yaml': config('warning'),
        'house/base.yaml': 'brands: [Kettle]\n',
        'ouch.mjs': ouchRule,
        'drafts/a.txt': `Ouch. ${loud}`,
        'drafts/b.txt': calm,
      }),
    );
    const { until } = watching(cwd, ['drafts', '-f', 'compact']);
    expect(await until(watched(2))).toContain('warning local/ouch: It says ouch.');
    writeFileSync(join(cwd, 'sincerity.config.yaml'), config('error'));
    expect(await until(watched(2))).toContain('error shouting: ');
    writeFileSync(join(cwd, 'ouch.mjs'), ouchRule.replaceAll('It says ouch.', 'It hurts anew.'));
    expect(await until(watched(2))).toContain('warning local/ouch: It hurts anew.');
    writeFileSync(join(cwd, 'house/base.yaml'), 'brandz: [Kettle]\n');
    expect(await until('Watching for changes. Press Ctrl+C to stop.\n')).toContain(
      'sincerity: house/base.yaml: There is no key "brandz".\n  Did you mean "brands"?\n',
    );
    writeFileSync(join(cwd, 'house/base.yaml'), 'brands: [Kettle]\n');
    await until(watched(2));
    writeFileSync(join(cwd, '.sincerityignore'), 'b.txt\n');
    await until(watched(1));
    writeFileSync(join(cwd, 'drafts/.gitignore'), '*\n');
    await until(watched(0));
  });

  it('does not start over because of what it has written itself', async () => {
    const cwd = folder({ 'a.csv': `text\n"${calm.trim()}"\n` });
    const { until } = watching(cwd, [
      '.',
      '-f',
      'compact',
      '-f',
      'json:report.json',
      '--cache',
      '--cache-location',
      'kept',
    ]);
    await until(watched(1));
    writeFileSync(join(cwd, 'a.csv'), `text\n"${loud.trim()}"\n`);
    // Its own files were heard of by now, if they were heard of at all.
    expect(await until('warning shouting')).toBe('a.csv:2:5: warning shouting');
    expect((await until('Watching')).match(/warning shouting/gu)).toBeNull();
  });

  it('ends when nobody reads what it writes', async () => {
    const cwd = folder({ 'a.txt': loud });
    const { child, ended, until } = watching(cwd, ['a.txt']);
    await until(watched(1));
    child.stdout?.destroy();
    writeFileSync(join(cwd, 'a.txt'), `${loud}${loud}`);
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  const cwd = folder({ 'a.txt': calm });

  it.each<[string, string, string]>([
    ['--stdin', '--stdin', 'Remove --stdin: standard input can be read only once.'],
    ['-', '-', 'Remove -: standard input can be read only once.'],
    ['--stdin-filename a.md', '--stdin-filename', 'Remove --stdin-filename: standard input can be read only once.'],
    ['--files-from -', '--files-from -', 'Remove --files-from -: standard input can be read only once.'],
    ['--staged', '--staged', 'Remove --staged: the index does not change when a file does; use --changed.'],
  ])('is refused with %s', async (flags, flag, hint) => {
    expect(await sincerity(['--watch', ...flags.split(' ')], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `sincerity: --watch and ${flag} cannot be used together.\n  ${hint}\n`,
    });
  });

  it('needs something to watch', async () => {
    const { code, stderr } = await sincerity(['--watch'], { cwd });
    expect(stderr).toContain('No input was given.');
    expect(code).toBe(2);
  });
});

describe('a lookout', () => {
  const cwd = folder({
    'package.json': '{}',
    'content/drafts/a.txt': calm,
    'content/drafts/img/b.png': '',
    'content/one.csv': '',
    'other/c.txt': '',
    'house/base.yaml': '',
  });
  const at = (path: string) => join(cwd, path);

  const kept = createWatchTargets({
    named: ['content/drafts', 'content/one.csv', 'new/deep/*.md', 'gone.txt'],
    files: new Set([at('house/base.yaml')]),
    written: [at('content/drafts/report.json'), at('content/drafts/kept')],
    cwd,
  });

  it.each<[string, boolean]>([
    ['content/drafts/a.txt', true],
    ['content/drafts/later/b.CSV', true],
    ['content/drafts/posts.zip', true],
    ['content/drafts/img/b.png', false],
    ['content/drafts/.gitignore', true],
    ['content/drafts/deep/.sincerityrc', true],
    ['content/drafts/.hidden/a.txt', false],
    ['content/drafts/.a.txt', false],
    ['content/drafts/node_modules/x/README.md', false],
    ['content/drafts/report.json', false],
    ['content/drafts/kept/page.json', false],
    ['content/one.csv', true],
    ['content/two.csv', false],
    ['content/sincerity.config.ts', true],
    ['.gitignore', true],
    ['package.json', true],
    ['gone.txt', true],
    ['new/deep', true],
    ['new', true],
    ['house/base.yaml', true],
    ['house/.gitignore', true],
    ['other/c.txt', false],
    ['other/.gitignore', false],
  ])('%s: %s', (path, expected) => {
    expect(kept.ignores(at(path), true)).toBe(!expected);
  });

  it('looks into folders that may hold something, and no others', () => {
    const folders = [
      'content/drafts/deep',
      'content/drafts',
      'content',
      'house',
      'other',
      'content/drafts/.git',
      'node_modules',
    ];
    expect(folders.filter((path) => !kept.ignores(at(path), false))).toEqual(folders.slice(0, 4));
    expect([...kept.paths].sort()).toEqual(
      [cwd, ...['content', 'content/drafts', 'house', 'content/one.csv', 'house/base.yaml'].map(at)].sort(),
    );
  });
});
