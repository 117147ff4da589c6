import { describe, expect, it } from 'vitest';
import { getLanguageName } from '../../../src/core/lint/coverage-note.ts';
import { lintPosts } from '../../lint-posts.ts';
import { postOf } from '../../posts.ts';

it.each([
  ['es', 'Spanish'],
  ['yue', 'Cantonese'],
  ['qx', 'qx'],
  ['no language', 'no language'],
])('the language name of %s is %s', (code, name) => {
  expect(getLanguageName(code)).toBe(name);
});

describe('coverage note', () => {
  it.each([
    ['🎉👉', 'The post has no words, only emoji. If it points to a link (👉), describe the link.'],
    ['#bread #rye', 'The post has no words, only hashtags.'],
    ['👉 https://example.com/a', 'The post has no words, only a link.'],
    ['"Be the change that you wish to see"', 'The post has no words of its own, only a quotation.'],
    ['Shop now', 'Too short to score.'],
    ['We moved the class to seven because it is quiet.', undefined],
    ['Hoy abrimos para toda la familia. Come by, we open at nine.', 'Mixed languages: 1 of 2 sentences were analyzed.'],
    [
      'Hoy abrimos la tienda para toda la familia.',
      'The language looks like Spanish. Words are analyzed in English only; hashtags, capitals, links, emoji and disclosure labels were checked.',
    ],
    [
      'აბგდევზთ იკლმნოპ',
      'The language looks like another language. Words are analyzed in English only; hashtags, capitals, links, emoji and disclosure labels were checked.',
    ],
  ])('explains the coverage of %j', async (text, expected) => {
    const [post] = await lintPosts([postOf(text)]);
    expect(post?.note).toBe(expected);
    expect(post?.score === null).toBe(expected !== undefined);
  });

  it('has the language of the file or of the configuration', async () => {
    const [post] = await lintPosts([postOf('We moved the class to seven.', { language: 'gd-GB' })]);
    expect(post?.note).toMatch(/^The language is set to Scottish Gaelic\. /u);
  });
});
