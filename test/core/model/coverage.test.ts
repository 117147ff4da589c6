import { expect, it } from 'vitest';
import { getConfidence, getCoverageLevel } from '../../../src/core/model/coverage.ts';

/** These numbers are also in the documentation. */
it.each([
  [0, 'no-words', 'none'],
  [1, 'too-short', 'none'],
  [7, 'too-short', 'none'],
  [8, 'short', 'low'],
  [14, 'short', 'low'],
  [15, 'full', 'high'],
] as const)('%i words have coverage %s and confidence %s', (words, level, confidence) => {
  expect(getCoverageLevel(words)).toBe(level);
  expect(getConfidence({ level, sentencesRead: 1, sentences: 1, unreadWords: 0 })).toBe(confidence);
});

it.each(['other-language', 'mixed-language'] as const)('a post that is %s has no score', (level) => {
  expect(getConfidence({ level, sentencesRead: 0, sentences: 1, unreadWords: 0 })).toBe('none');
});
