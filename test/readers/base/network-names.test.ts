import { describe, expect, it } from 'vitest';
import { parseNetwork } from '../../../src/readers/base/network-names.ts';
import { readText } from '../read-text.ts';

describe('network columns', () => {
  it.each([
    ['Twitter/X', 'x', false],
    ['X (Twitter)', 'x', false],
    ['LinkedIn post', 'linkedin', true],
    ['Caption Instagram', 'instagram', true],
    ['GBP', 'google-business', false],
    ['Google Business', 'google-business', false],
    ['Pinterest board', undefined, undefined],
    ['Facebook Post Type', undefined, undefined],
    ['Post', undefined, undefined],
    ['', undefined, undefined],
  ])('are recognized by name: %j', (name, platform, isText) => {
    expect(parseNetwork(name)).toEqual(platform && { platform, isText });
  });

  it.each<[string, string[]]>([
    ['Text,X,LinkedIn\nHello there.,yes,no\n', ['x']],
    ['Text,X,LinkedIn\nHello there.,✓,1\n', ['x', 'linkedin']],
    ['Text,X,LinkedIn\nHello there.,FALSE,0\n', []],
    ['Text,X,Platform\nHello there.,no,LinkedIn\n', ['linkedin']],
    ['Text,X,LinkedIn\nHello there.,posted,planned\n', []],
  ])('select platforms or are notes: %j', async (file, platforms) => {
    const { posts, errors } = await readText('a.csv', file);
    expect(errors).toEqual([]);
    expect(posts.map((post) => post.platforms ?? (post.platform ? [post.platform] : []))).toEqual([platforms]);
  });

  it('are not text columns', async () => {
    const { errors } = await readText('a.csv', 'Date,X,LinkedIn\n2026-03-04,yes,no\n');
    expect(errors).toMatchObject([{ code: 'table/no-text-column' }]);
  });
});
