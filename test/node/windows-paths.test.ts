import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toDisplayPath } from '../../src/node/files/display-path.ts';
import { isWithin } from '../../src/node/files/globs.ts';
import { hasUnbalancedQuote, splitPattern, unquotePattern } from '../../src/node/files/pattern.ts';

const systems = { posix, win32 };
type System = keyof typeof systems;

describe('a path is shown', () => {
  it.each<[System, path: string, cwd: string, shown: string]>([
    ['posix', '/a/b/c.md', '/a', 'b/c.md'],
    ['posix', '/a/c.md', '/a/b', '../c.md'],
    ['posix', '/a', '/a', '.'],
    ['posix', '/a/b\\c.md', '/a', 'b\\c.md'],
    ['win32', 'C:\\posts\\a.md', 'C:\\posts', 'a.md'],
    ['win32', 'C:\\posts\\sub\\a.md', 'C:\\posts', 'sub/a.md'],
    ['win32', 'C:\\a.md', 'C:\\posts', '../a.md'],
    ['win32', 'C:\\posts', 'C:\\posts', '.'],
    ['win32', 'c:\\Posts\\a.md', 'C:\\posts', 'a.md'],
    ['win32', 'D:\\posts\\a.md', 'C:\\posts', 'D:/posts/a.md'],
    ['win32', '\\\\server\\share\\posts\\a.md', '\\\\server\\share\\posts', 'a.md'],
    ['win32', '\\\\server\\share\\a.md', 'C:\\posts', '//server/share/a.md'],
    ['win32', 'C:\\posts\\a.md', '\\\\server\\share', 'C:/posts/a.md'],
  ])('on %s, %s from %s: %s', (system, path, cwd, shown) => {
    expect(toDisplayPath(path, cwd, systems[system])).toBe(shown);
  });
});

describe('what lies in a folder', () => {
  it.each<[System, folder: string, path: string, inner: string | undefined]>([
    ['posix', '/a', '/a/b/c.md', 'b/c.md'],
    ['posix', '/a', '/a', undefined],
    ['posix', '/a', '/ab/c.md', undefined],
    ['posix', '/a', '/a/..b/c.md', '..b/c.md'],
    ['posix', '/a', '/a/..', undefined],
    ['posix', '/', '/a', 'a'],
    ['win32', 'C:\\posts', 'C:\\posts\\sub\\a.md', 'sub/a.md'],
    ['win32', 'C:\\posts', 'C:\\other\\a.md', undefined],
    ['win32', 'C:\\posts', 'D:\\posts\\a.md', undefined],
    ['win32', 'C:\\posts', '\\\\server\\share\\a.md', undefined],
    ['win32', '\\\\server\\share', '\\\\server\\share\\a.md', 'a.md'],
    ['win32', '\\\\server\\share', '\\\\server\\other\\a.md', undefined],
    ['win32', 'C:\\', 'C:\\a.md', 'a.md'],
  ])('on %s, %s and %s: %s', (system, folder, path, inner) => {
    expect(isWithin(folder, path, systems[system])).toBe(inner);
  });
});

describe('a path or pattern that is not there under its literal name', () => {
  it.each<[System, given: string, path: string]>([
    ['posix', 'drafts/*.md', 'drafts/*.md'],
    ['posix', "'drafts/*.md'", 'drafts/*.md'],
    ['posix', 'drafts/\\[a\\]*.md', 'drafts/\\[a\\]*.md'],
    ['posix', "'", "'"],
    ['posix', "''", "''"],
    ['win32', 'drafts\\*.md', 'drafts/*.md'],
    ['win32', "'drafts\\*.md'", 'drafts/*.md'],
    ['win32', "'drafts/**/*.{csv,md}'", 'drafts/**/*.{csv,md}'],
    ['win32', '.\\drafts\\2026-03\\*.md', './drafts/2026-03/*.md'],
    ['win32', 'C:\\posts\\*.md', 'C:/posts/*.md'],
    ['win32', '\\\\server\\share\\*.md', '//server/share/*.md'],
    ['win32', '..\\*.md', '../*.md'],
  ])('on %s, %s is %s', (system, given, path) => {
    expect(unquotePattern(given, systems[system])).toBe(path);
  });

  it.each<[string, boolean]>([
    ["'my", true],
    ["drafts/*.md'", true],
    ["'my drafts/*.md'", false],
    ["it's.md", false],
    ["'", false],
  ])('%s was torn apart by a shell: %s', (path, expected) => {
    expect(hasUnbalancedQuote(path)).toBe(expected);
  });

  it.each<[System, pattern: string, cwd: string, folder: string, rest: string]>([
    ['posix', '*.md', '/p', '/p', '*.md'],
    ['posix', 'a/b/*.md', '/p', '/p/a/b', '*.md'],
    ['posix', '../{a,b}/c.md', '/p/q', '/p', '{a,b}/c.md'],
    ['posix', '/posts/**/*.md', '/p', '/posts', '**/*.md'],
    ['posix', '/*.md', '/p', '/', '*.md'],
    ['posix', '{a/b,c}/*.md', '/p', '/p', '{a/b,c}/*.md'],
    ['win32', '*.md', 'C:\\p', 'C:\\p', '*.md'],
    ['win32', '../a/*.md', 'C:\\p\\q', 'C:\\p\\a', '*.md'],
    ['win32', 'C:/posts/*.md', 'C:\\p', 'C:\\posts', '*.md'],
    ['win32', 'D:/*.md', 'C:\\p', 'D:\\', '*.md'],
    ['win32', '/posts/*.md', 'C:\\p', 'C:\\posts', '*.md'],
    ['win32', '//server/share/posts/*.md', 'C:\\p', '\\\\server\\share\\posts', '*.md'],
  ])('on %s, %s in %s starts from %s', (system, pattern, cwd, folder, rest) => {
    expect(splitPattern(pattern, cwd, systems[system])).toEqual({ folder, rest });
  });
});
