import { describe, expect, it } from 'vitest';
import { wantsProgress } from '../../../src/cli/io/terminal.ts';
import { createProgress } from '../../../src/cli/output/progress.ts';

const eraseLine = '\r\u001b[K';

const ioWith = (stderr: { isTTY?: boolean; columns?: number; write?: (text: string) => void }, env = {}) => ({
  stdin: (async function* () {})(),
  stdout: { write: () => {} },
  stderr: { write: () => {}, ...stderr },
  env,
  platform: 'linux',
  cwd: () => '/',
});

describe('progress', () => {
  it('is shown after half a second, ten times a second, in one line that is erased', () => {
    let now = 0;
    let written = '';
    const { show, clear } = createProgress(
      ioWith({ isTTY: true, columns: 26, write: (text) => (written += text) }),
      () => now,
    );
    for (let done = 0; done < 2_000; done++) {
      show(done, 2_000);
      now += 1;
    }
    const lines = written.split('\r').slice(1);
    expect(lines).toHaveLength(15);
    expect(lines[0]).toBe('Linting 500 of 2,000 file\u001b[K');
    expect(lines[14]).toBe('Linting 1,900 of 2,000 fi\u001b[K');
    clear();
    clear();
    expect(written.endsWith(`fi\u001b[K${eraseLine}`)).toBe(true);
  });

  it('writes nothing in short runs', () => {
    let written = '';
    const { show, clear } = createProgress(ioWith({ write: (text) => (written += text) }), () => 0);
    show(1, 2);
    clear();
    expect(written).toBe('');
  });

  it.each<[boolean, boolean, Record<string, string>, boolean]>([
    [true, false, {}, true],
    [false, false, {}, false],
    [true, true, {}, false],
    [true, false, { CI: 'true' }, false],
    [true, false, { CI: '1' }, false],
    [true, false, { CI: 'false' }, true],
    [true, false, { CI: '' }, true],
    [true, false, { TERM: 'dumb' }, false],
  ])('is shown if a terminal is %s and quiet is %s, with %j: %s', (isTTY, quiet, env, expected) => {
    expect(wantsProgress(ioWith({ isTTY }, env), quiet)).toBe(expected);
  });
});
