import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { folder, ouchRule, withPackages } from '../../cli/command-line.ts';
import { bin } from './spawned.ts';

const calm = 'Good morning, all of you. The kettle is on.\n';
const eraseLine = '\r\u001b[K';

describe('progress', () => {
  // Four files take 300 ms each, so that progress is shown.
  const slow = ouchRule.replace(
    'const all =',
    'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);\n    const all =',
  );
  const cwd = withPackages(
    folder({
      'sincerity.config.yaml': 'plugins: ["./slow.mjs"]\n',
      'slow.mjs': slow,
      ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`drafts/${name}.txt`, calm])),
    }),
  );
  const env = { PATH: process.env.PATH, TERM: 'xterm-256color' };
  const hasTerminals = spawnSync('script', ['-qec', 'true', '/dev/null'], { input: '' }).status === 0;

  const inTerminal = (args: string, more: Record<string, string> = {}) =>
    spawnSync('script', ['-qec', `"${process.execPath}" "${bin}" ${args}`, '/dev/null'], {
      cwd,
      input: '',
      encoding: 'utf8',
      env: { ...env, ...more },
    }).stdout;

  it.skipIf(!hasTerminals)('is shown in a terminal and erased before the report', () => {
    const seen = inTerminal('drafts');
    expect(seen).toMatch(/\rLinting [23] of 4 files…/u);
    const after = seen.slice(seen.lastIndexOf(eraseLine) + eraseLine.length);
    expect(after).not.toContain('Linting');
    expect(after).toContain('4 files');
  });

  it.skipIf(!hasTerminals).each<[string, Record<string, string>]>([
    ['drafts --quiet', {}],
    ['drafts', { CI: 'true' }],
  ])('is not shown with sincerity %s and %j', (args, more) => {
    expect(inTerminal(args, more)).not.toContain('Linting');
  });

  it('is not written to a pipe', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [bin, 'drafts'], { cwd, encoding: 'utf8', env });
    expect(stdout + stderr).not.toContain('Linting');
    expect(stderr).toBe('');
  });
});
