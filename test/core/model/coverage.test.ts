import { expect, it } from 'vitest';
import { confidenceIn, extentOf } from '../../../src/core/model/coverage.ts';

/** The numbers are those that the README names. */
it.each([
  [0, 'wordless', 'none'],
  [1, 'scant', 'none'],
  [7, 'scant', 'none'],
  [8, 'brief', 'low'],
  [14, 'brief', 'low'],
  [15, 'full', 'high'],
] as const)('%i words are %s, and a score of them is of confidence %s', (words, extent, confidence) => {
  expect(extentOf(words)).toBe(extent);
  expect(confidenceIn({ extent, read: 1, of: 1, unreadWords: 0 })).toBe(confidence);
});

it.each(['foreign', 'partial'] as const)('a post that is %s has no score', (extent) => {
  expect(confidenceIn({ extent, read: 0, of: 1, unreadWords: 0 })).toBe('none');
});
