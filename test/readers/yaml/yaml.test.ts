import { describe, expect, it } from 'vitest';
import { getReader } from '../../../src/readers/index.ts';
import { readText } from '../read-text.ts';

describe('YAML reader', () => {
  it('expands an alias in each post of a long calendar', async () => {
    const posts = '- <<: *all\n  text: Hello there, all of you.\n'.repeat(2000);
    const read2000 = await readText('a.yaml', `- &all\n  account: bakery\n  text: Bread.\n${posts}`);
    expect(read2000.errors).toEqual([]);
    expect(read2000.posts).toHaveLength(2001);
    expect(read2000.posts.at(-1)).toMatchObject({ account: 'bakery', text: 'Hello there, all of you.' });
  });

  it('reads circular merge keys', async () => {
    const { posts } = await readText('a.yaml', '&a\n<<: *a\ntext: Hello\n');
    expect(posts).toMatchObject([{ text: 'Hello' }]);
  });

  it('throws internal errors', async () => {
    const reader = await getReader('yaml')?.load();
    const broken = {
      path: 'a.yaml',
      get text(): string {
        throw new TypeError('a bug');
      },
    };
    await expect(reader?.read(broken)).rejects.toThrow('a bug');
  });
});
