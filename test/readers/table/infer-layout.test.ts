import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('table without a header', () => {
  it.each([
    ['2026-01-05 10:00,Hello\n', 'Hello'],
    ['2026/01/05;Hello\n', 'Hello'],
    ['05.01.2026 10:00\tHello\n', 'Hello'],
    ['1/5/26,Hello,https://example.org\n', 'Hello'],
    ['"Mon, 5 January 2026",Hello\n', 'Hello'],
    ['"Jan 5, 2026 9:00 AM",Hello\n', 'Hello'],
    ['2026-01-05T10:00:00Z,Hello\n', 'Hello'],
    ['Hello', 'Hello'],
    ['text\nHello', 'Hello'],
    ['body,description\nHello,not this', 'Hello'],
    ['description,body\nnot this,Hello', 'Hello'],
  ])('has its text column inferred in %j', async (text, words) => {
    expect((await readText('a.csv', text)).posts.map((post) => post.text)).toEqual([words]);
  });

  it.each([
    '2026-01-05,2026-01-06\n',
    '2026-01-05,\n',
    '2026-01-05,Hello,link,more\n',
    'text,2026-01-05\n',
    'Platform,Topic\nx,y\n',
  ])('has no text column in %j', async (text) => {
    const { posts, errors } = await readText('a.csv', text);
    expect(posts).toEqual([]);
    expect(errors).toMatchObject([{ code: 'table/no-text-column' }]);
  });
});
