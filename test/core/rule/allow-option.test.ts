import { expect, it } from 'vitest';
import { createAllowMatcher } from '../../../src/core/rule/allow-option.ts';

it.each([
  ['double tap if', 'Double tap if', true],
  ['DON’T MISS OUT', "don't miss out", true],
  ["don't miss out", 'Don’t miss out', true],
  ['double tap', 'double tap if', false],
])('the allowed phrase "%s" matches "%s": %s', (phrase, words, passes) => {
  expect(createAllowMatcher(['another', phrase])(words)).toBe(passes);
});
