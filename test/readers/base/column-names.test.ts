import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('configured columns', () => {
  it.each([
    ['a.csv', 'Topic,Words of the week,Who\nBikes,Hello,me\n'],
    ['a.json', '[{"Topic":"Bikes","Words of the week":"Hello","Who":"me","text":"not this"}]'],
    ['a.ndjson', '{"Topic":"Bikes","words-of-the-week":"Hello","Who":"me"}'],
    ['a.yaml', 'Topic: Bikes\nWords of the week: Hello\nWho: me\n'],
  ])('are assigned in %s', async (path, text) => {
    const { posts, errors } = await readText(path, text, { text: 'Words of the Week', account: 'who' });
    expect(errors).toEqual([]);
    expect(posts).toMatchObject([{ text: 'Hello', account: 'me', fields: { Topic: 'Bikes' } }]);
  });

  it('do not replace the text of a file with front matter', async () => {
    const { posts } = await readText('a.md', '---\ntext: not this\nwho: me\n---\nHello', { account: 'who' });
    expect(posts).toMatchObject([{ text: 'Hello', account: 'me', fields: { text: 'not this' } }]);
  });
});
