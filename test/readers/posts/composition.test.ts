import { describe, expect, it } from 'vitest';
import type { Post } from '../../../src/core/model/post.ts';
import type { ReadResult } from '../../../src/core/model/reader.ts';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import { readText } from '../read-text.ts';

const textsOf = ({ posts }: ReadResult) => posts.map(({ text }) => text);

describe('hashtag and hook columns', () => {
  it.each([
    ['Text,Hashtags\nHello there.,#a #b\n', 'Hello there.\n\n#a #b'],
    ['Text,Hashtags\n"Hello #A, #b.",#a #B\n', 'Hello #A, #b.'],
    ['Text,Hashtags\nHello #abc.,#a\n', 'Hello #abc.\n\n#a'],
    ['Hashtags,Text\na|b c,Hello there.\n', 'Hello there.\n\n#a #bc'],
    ['Text,Hashtags\nHello there., \n', 'Hello there.'],
    ['Hook,Text\nWe moved!,"We  moved: to the yard."\n', 'We  moved: to the yard.'],
    ['Hook,Text\nWe moved!,Come to the yard.\n', 'We moved!\n\nCome to the yard.'],
    ['Text,Hook\nCome to the yard.,We moved!\n', 'We moved!\n\nCome to the yard.'],
  ])('are added to the text once: %j', async (file, text) => {
    expect(textsOf(await readText('a.csv', file))).toEqual([text]);
  });

  it('keep their positions before or after the text', async () => {
    const file = 'Hashtags,Text,Hook\n"rye, ""old"" dough",Hello there.,Bread!\n';
    const [post] = (await readText('a.csv', file)).posts;
    const { text, map, offset } = post as Post;
    expect(text).toBe('Bread!\n\nHello there.\n\n#rye #"old"dough');
    for (const word of ['Bread!', 'Hello there.', 'rye', 'dough']) {
      const start = text.indexOf(word);
      const span = toSourceSpan(map, offset, { start, end: start + word.length });
      expect(file.slice(span.start, span.end)).toBe(word);
    }
  });
});
