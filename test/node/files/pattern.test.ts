import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasUnbalancedQuote, splitPattern, unquotePattern } from '../../../src/node/files/pattern.ts';

const systems = { posix, win32 };
type System = keyof typeof systems;

describe('patterns', () => {
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
  ])('on %s, unquotes %s to %s', (system, given, path) => {
    expect(unquotePattern(given, systems[system])).toBe(path);
  });

  it.each<[string, boolean]>([
    ["'my", true],
    ["drafts/*.md'", true],
    ["'my drafts/*.md'", false],
    ["it's.md", false],
    ["'", false],
  ])('finds an unbalanced quote in %s: %s', (path, expected) => {
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
  ])('on %s, splits %s in %s after %s', (system, pattern, cwd, folder, rest) => {
    expect(splitPattern(pattern, cwd, systems[system])).toEqual({ folder, rest });
  });
});
