import { describe, expect, it } from 'vitest';
import type { LintedPost } from '../../../src/core/model/linted-post.ts';
import type { Environment } from '../../../src/core/model/report.ts';
import stylish from '../../../src/reporters/stylish.ts';
import { createPost, joined, type PostSpec, reportOn } from '../canned-report.ts';

describe('stylish › posts without full coverage', () => {
  const environment: Environment = { color: false, width: 80, unicode: true, quiet: false };
  const sizes = {
    'other-language': [0, 2],
    'mixed-language': [4, 9],
    'too-short': [1, 1],
    'no-words': [0, 0],
    short: [1, 1],
    full: [3, 3],
  } as const;
  const post = (id: string, level: keyof typeof sizes, more: Partial<PostSpec> = {}) => {
    const [sentencesRead, sentences] = sizes[level];
    const coverage = { level, sentencesRead, sentences, unreadWords: 0 };
    return createPost({ path: 'a.md', id, text: 'Hola', score: null, coverage, ...more });
  };
  const print = (...posts: readonly LintedPost[]) =>
    joined(stylish.format(reportOn(posts), environment)).replaceAll(/\s+/gu, ' ');

  it.each([
    [
      'two in other languages',
      [post('1', 'other-language', { language: 'es' }), post('2', 'other-language', { language: 'fr' })],
      '2 posts not in English (French, Spanish): only hashtags, capitals, links, emoji and disclosure labels were checked.',
    ],
    [
      'one in an unknown language',
      [post('1', 'other-language', { language: 'und' }), post('2', 'full')],
      '1 post not in English: only',
    ],
    [
      'two in mixed languages',
      [post('1', 'mixed-language'), post('2', 'mixed-language')],
      '2 posts in mixed languages: partly analyzed (8 of 18 sentences).',
    ],
    ['a short one', [post('1', 'too-short'), post('2', 'full')], '1 post too short to score.'],
    ['those without words', [post('1', 'no-words'), post('2', 'no-words')], '2 posts without words.'],
  ])('are counted in the summary: %s', (_, posts, expected) => {
    expect(print(...posts)).toContain(expected);
  });

  it('are explained by their note if there is only one', () => {
    const note = 'Nothing to read here.';
    const report = print(post('1', 'no-words', { intent: 'unknown', note }));
    expect(report).toContain(`a.md no score, no findings ${note}`);
    expect(report).not.toContain('without words');
  });

  it('are not mentioned if all were analyzed', () => {
    expect(print(post('1', 'full'), post('2', 'short'))).not.toMatch(/English|short|mixed|words/u);
  });
});
