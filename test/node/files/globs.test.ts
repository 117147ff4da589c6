import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMatcher, isWithin } from '../../../src/node/files/globs.ts';

const systems = { posix, win32 };
type System = keyof typeof systems;

describe('isWithin', () => {
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
  ])('on %s, returns for %s and %s: %s', (system, folder, path, inner) => {
    expect(isWithin(folder, path, systems[system])).toBe(inner);
  });
});

describe('createMatcher', () => {
  it.each<[string[], string, boolean]>([
    [['*.csv'], '/p/deep/a.csv', true],
    [['*.csv'], '/p/a.md', false],
    [['drafts/*.md'], '/p/drafts/a.md', true],
    [['drafts/*.md'], '/p/other/drafts/a.md', false],
    [['drafts/**'], '/p/drafts/x/a.md', true],
    [['replies'], '/p/x/replies/a.md', true],
    [['*.{csv,tsv}'], '/p/a.tsv', true],
    [['{a,b}/*.{csv,tsv}'], '/p/b/x.csv', true],
    [['{a,b}/*.{csv,tsv}'], '/p/c/x.csv', false],
    [['*.md', '!README.md'], '/p/README.md', false],
    [['*.md', '!README.md'], '/p/a.md', true],
    [['./drafts/*.md'], '/p/drafts/a.md', true],
    [['./a.md'], '/p/a.md', true],
    [['./a.md'], '/p/deep/a.md', false],
    [['*.md', '!./a.md'], '/p/a.md', false],
    [['./old'], '/p/old/a.md', true],
    [['./old/'], '/p/old/a.md', true],
    [['x/./y/../*.md'], '/p/x/a.md', true],
    [['{./a,b}/*.md'], '/p/a/x.md', true],
    [['.'], '/p/deep/a.md', true],
    [['./.hidden/*.md'], '/p/.hidden/a.md', true],
    [['*.md'], '/elsewhere/a.md', false],
    [['*'], '/p', false],
    [[], '/p/a.md', false],
  ])('returns for the globs %j of /p and %s: %s', (globs, path, expected) => {
    expect(createMatcher(globs, '/p')(path)).toBe(expected);
  });
});
