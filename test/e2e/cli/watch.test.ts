import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folder, ouchRule, sincerity, withPackages } from '../../cli/command-line.ts';
import { bin } from './spawned.ts';

const calm = 'Good morning, all of you. The kettle is on.\n';
const loud = 'Wow!!! The kettle is on.\n';

const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** Starts the built program with --watch. */
function startWatching(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [bin, '--watch', ...args], {
    cwd,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  let read = 0;
  let look = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
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
    /** Waits for a text in the output, and returns the output since the last call up to its end. */
    until(words: string): Promise<string> {
      return new Promise((resolve, reject) => {
        const deadline = setTimeout(() => reject(new Error(`"${words}" is not in:\n${output.slice(read)}`)), 25_000);
        look = () => {
          const at = output.indexOf(words, read);
          if (at < 0) {
            if (child.exitCode !== null) reject(new Error(`The program has exited:\n${output}`));
            return;
          }
          const text = output.slice(read, at + words.length);
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

const watchingLine = (files: number) => `Watching ${files} file${files === 1 ? '' : 's'}. Press Ctrl+C to stop.\n`;

describe('--watch', () => {
  it('lints again if a draft is changed, added, replaced or removed, and ends on Ctrl+C', async () => {
    const cwd = folder({ 'drafts/a.txt': calm });
    const { child, ended, until } = startWatching(cwd, ['drafts', '-f', 'compact']);
    expect(await until(watchingLine(1))).toBe(watchingLine(1));
    writeFileSync(join(cwd, 'drafts/a.txt'), loud);
    expect(await until(watchingLine(1))).toMatch(/^drafts\/a\.txt:1:4: warning shouting: /u);
    mkdirSync(join(cwd, 'drafts/later'));
    writeFileSync(join(cwd, 'drafts/later/b.md'), loud);
    expect(await until(watchingLine(2))).toContain('drafts/later/b.md:1:4: warning shouting: ');
    // Many editors save this way: they replace the old file with a new one.
    writeFileSync(join(cwd, 'drafts/a.txt~'), `${calm}${loud}`);
    renameSync(join(cwd, 'drafts/a.txt~'), join(cwd, 'drafts/a.txt'));
    await until('drafts/a.txt:2:4: warning shouting: ');
    rmSync(join(cwd, 'drafts/later'), { recursive: true });
    await until(watchingLine(1));
    child.kill('SIGINT');
    // A shell reports this as 130.
    expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
  });

  it('lints again if configurations, plugins and ignore files change, and waits while they are invalid', async () => {
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
    const { until } = startWatching(cwd, ['drafts', '-f', 'compact']);
    expect(await until(watchingLine(2))).toContain('warning local/ouch: It says ouch.');
    writeFileSync(join(cwd, 'sincerity.config.yaml'), config('error'));
    expect(await until(watchingLine(2))).toContain('error shouting: ');
    writeFileSync(join(cwd, 'ouch.mjs'), ouchRule.replaceAll('It says ouch.', 'It still hurts.'));
    expect(await until(watchingLine(2))).toContain('warning local/ouch: It still hurts.');
    writeFileSync(join(cwd, 'house/base.yaml'), 'brandz: [Kettle]\n');
    expect(await until('Watching for changes. Press Ctrl+C to stop.\n')).toContain(
      'sincerity: house/base.yaml: There is no key "brandz".\n  Did you mean "brands"?\n',
    );
    writeFileSync(join(cwd, 'house/base.yaml'), 'brands: [Kettle]\n');
    await until(watchingLine(2));
    writeFileSync(join(cwd, '.sincerityignore'), 'b.txt\n');
    await until(watchingLine(1));
    writeFileSync(join(cwd, 'drafts/.gitignore'), '*\n');
    await until(watchingLine(0));
  });

  it('ignores the files that it writes itself', async () => {
    const cwd = folder({ 'a.csv': `text\n"${calm.trim()}"\n` });
    const { until } = startWatching(cwd, [
      '.',
      '-f',
      'compact',
      '-f',
      'json:report.json',
      '--cache',
      '--cache-location',
      'kept',
    ]);
    await until(watchingLine(1));
    writeFileSync(join(cwd, 'a.csv'), `text\n"${loud.trim()}"\n`);
    // An event for its own files would have arrived by now.
    expect(await until('warning shouting')).toBe('a.csv:2:5: warning shouting');
    expect((await until('Watching')).match(/warning shouting/gu)).toBeNull();
  });

  it('ends if its output is closed', async () => {
    const cwd = folder({ 'a.txt': loud });
    const { child, ended, until } = startWatching(cwd, ['a.txt']);
    await until(watchingLine(1));
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
  ])('is rejected with %s', async (flags, flag, hint) => {
    expect(await sincerity(['--watch', ...flags.split(' ')], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `sincerity: --watch and ${flag} cannot be used together.\n  ${hint}\n`,
    });
  });

  it('is rejected without input', async () => {
    const { code, stderr } = await sincerity(['--watch'], { cwd });
    expect(stderr).toContain('No input was given.');
    expect(code).toBe(2);
  });
});
