import { describe, expect, it } from 'vitest';
import { toHostPath, toUri } from '../../../src/reporters/shared/paths.ts';

describe('paths', () => {
  it.each<[path: string, base: string, shown: string, uri: string]>([
    ['a.md', '', 'a.md', 'a.md'],
    ['a.md', 'content/', 'content/a.md', 'content/a.md'],
    ['./posts/../a.md', 'content/', 'content/a.md', 'content/a.md'],
    ['../posts/a.md', 'content/', 'posts/a.md', 'posts/a.md'],
    ['../../else/a.md', 'content/', '../else/a.md', '../else/a.md'],
    ['posts\\week 1.md', 'content/', 'content/posts/week 1.md', 'content/posts/week%201.md'],
    ['C:\\Users\\Mara L\\a.md', 'content/', 'C:/Users/Mara L/a.md', 'file:///C:/Users/Mara%20L/a.md'],
    ['\\\\server\\share\\a.md', '', '//server/share/a.md', 'file://server/share/a.md'],
    ['/tmp/a#b?.md', 'content/', '/tmp/a#b?.md', 'file:///tmp/a%23b%3F.md'],
    ['a:b.md', '', 'a:b.md', 'a%3Ab.md'],
    ['100%/ü 👍.md', '', '100%/ü 👍.md', '100%25/%C3%BC%20%F0%9F%91%8D.md'],
    ['half\ud800.md', '', 'half\ufffd.md', 'half%EF%BF%BD.md'],
    ['<stdin>', 'content/', '<stdin>', '%3Cstdin%3E'],
    ['.', '', '.', '.'],
  ])('convert %j in %j to %j', (path, base, shown, uri) => {
    expect(toHostPath(path, { base })).toBe(shown);
    expect(toUri(toHostPath(path, { base }))).toBe(uri);
  });
});
