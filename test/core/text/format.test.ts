import { expect, it } from 'vitest';
import { formatCount, formatPercent, joinList } from '../../../src/core/text/format.ts';

it.each([
  [0, undefined, '0 posts'],
  [1, undefined, '1 post'],
  [2, 'copies', '2 copies'],
])('counts %i with the plural %s', (number, plural, expected) => {
  expect(formatCount(number, 'post', plural)).toBe(expected);
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('joins %j', (parts, expected) => {
  expect(joinList(parts)).toBe(expected);
});

it('rounds percentages', () => {
  expect(formatPercent(0.714)).toBe('71%');
});
