import { describe, expect, it } from 'vitest';
import { createEnvironment, wantsColor } from '../../../src/cli/io/terminal.ts';
import { folder, sincerity } from '../command-line.ts';

const cwd = folder({ 'a.txt': 'Wow!!! We open at ten on Sunday.' });
const controlCharacter = String.fromCharCode(27);

describe('terminal', () => {
  it.each<[boolean, string[], Record<string, string>, boolean]>([
    [false, [], {}, false],
    [true, [], {}, true],
    [true, [], { TERM: 'dumb' }, false],
    [true, [], { NO_COLOR: '1' }, false],
    [true, [], { NO_COLOR: '' }, true],
    [false, [], { FORCE_COLOR: '1' }, true],
    [false, [], { FORCE_COLOR: '' }, true],
    [true, [], { FORCE_COLOR: '0' }, false],
    [true, [], { FORCE_COLOR: 'false' }, false],
    [false, [], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [false, [], { FORCE_COLOR: '3', TERM: 'dumb' }, true],
    [false, ['--color'], { NO_COLOR: '1' }, true],
    [false, ['--color'], { FORCE_COLOR: '0' }, true],
    [true, ['--no-color'], {}, false],
    [true, ['--no-color'], { FORCE_COLOR: '1' }, false],
    [true, ['--color', '--format', 'json'], { FORCE_COLOR: '1' }, false],
  ])('uses color if a terminal is %s, with %j and %j: %s', async (tty, flags, env, expected) => {
    const { stdout } = await sincerity(['a.txt', ...flags], { cwd, tty, env });
    expect(stdout.includes(controlCharacter)).toBe(expected);
    const explained = await sincerity(['explain', 'shouting', ...flags.slice(0, 1)], { cwd, tty, env });
    if (!flags.includes('json')) expect(explained.stdout.includes(controlCharacter)).toBe(expected);
  });

  it('checks color for each stream separately', () => {
    const write = () => {};
    expect(wantsColor(undefined, {}, { write, isTTY: true })).toBe(true);
    expect(wantsColor(undefined, {}, { write })).toBe(false);
  });
});

it.each<[string, Record<string, string>, boolean]>([
  ['linux', {}, true],
  ['linux', { TERM: 'linux' }, false],
  ['darwin', { TERM: 'xterm-256color' }, true],
  ['win32', {}, false],
  ['win32', { WT_SESSION: 'x' }, true],
  ['win32', { TERM_PROGRAM: 'vscode' }, true],
  ['win32', { TERM: 'xterm-256color' }, true],
  ['win32', { CI: 'true' }, true],
])('on %s with %j, uses Unicode: %s', async (platform, env, expected) => {
  const { stdout } = await sincerity(['a.txt'], { cwd, platform, env });
  expect(/[│━→·]/u.test(stdout)).toBe(expected);
});

it('returns the width of the terminal, or 80 if it is unknown', () => {
  const io = (columns?: number) => ({
    stdin: (async function* () {})(),
    stdout: { write: () => {}, columns },
    stderr: { write: () => {} },
    env: {},
    platform: 'linux',
    cwd: () => cwd,
  });
  expect(createEnvironment(io(120), { quiet: true })).toEqual({ color: false, width: 120, unicode: true, quiet: true });
  expect(createEnvironment(io(0), { color: true })).toEqual({ color: true, width: 80, unicode: true, quiet: false });
  expect(createEnvironment(io(), {}).width).toBe(80);
});
