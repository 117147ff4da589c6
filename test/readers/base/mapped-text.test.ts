import { describe, expect, it } from 'vitest';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import { readText } from '../read-text.ts';

describe('opaque text', () => {
  it.each([
    ['a.yaml', 'text: "one\\    \n  two"', 'one  two', '"one\\    \n  two"'],
    ['a.md', 'one\u0000two *three*', 'one\ufffdtwo three', 'one\u0000two'],
  ])('has the position of the whole token in %s', async (path, file, text, slice) => {
    const { posts } = await readText(path, file);
    expect(posts.map((post) => post.text)).toEqual([text]);
    const { offset, map } = posts[0] as (typeof posts)[number];
    const found = toSourceSpan(map, offset, { start: 1, end: 2 });
    expect(file.slice(found.start, found.end)).toBe(slice);
  });
});
