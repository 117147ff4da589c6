import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('reposts', () => {
  it.each([
    ['a.csv', 'text,kind\nOurs,post\nTheirs,Repost\n'],
    ['a.json', '[{"text":"Ours"},{"text":"Theirs","kind":"boost"},{"kind":"retweet"}]'],
    ['a.yaml', '- text: Ours\n- text: Theirs\n  kind: reblog\n'],
  ])('are skipped without an error in %s', async (path, text) => {
    const { posts, errors } = await readText(path, text);
    expect(errors).toEqual([]);
    expect(posts.map((post) => post.text)).toEqual(['Ours']);
  });
});
