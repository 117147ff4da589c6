import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toDisplayPath } from '../../../src/node/files/display-path.ts';

const systems = { posix, win32 };
type System = keyof typeof systems;

describe('toDisplayPath', () => {
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
  ])('on %s, shows %s in %s as %s', (system, path, cwd, shown) => {
    expect(toDisplayPath(path, cwd, systems[system])).toBe(shown);
  });

  it('shows paths relative to the working folder', () => {
    expect(toDisplayPath('/a/b/c.md', '/a')).toBe('b/c.md');
    expect(toDisplayPath('/a/c.md', '/a/b')).toBe('../c.md');
    expect(toDisplayPath('/a', '/a')).toBe('.');
  });
});
