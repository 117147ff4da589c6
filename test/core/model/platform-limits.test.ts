import { expect, it } from 'vitest';
import { countings, platformLimits } from '../../../src/core/model/platform-limits.ts';
import { platforms } from '../../../src/core/model/post.ts';
import { topLevelDomains } from '../../../src/core/model/top-level-domains.ts';

it('every platform limit has a source and a date', () => {
  const numbers = Object.values(platformLimits).flatMap(({ name: _, ...limits }) => Object.values(limits));
  expect(numbers.length).toBeGreaterThan(20);
  for (const { max, source, asOf } of numbers) {
    expect(max).toBeGreaterThan(0);
    expect(source.length).toBeGreaterThan(10);
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/u);
  }
});

it('platforms, countings and top-level domains are sorted', () => {
  const names = Object.keys(platformLimits);
  expect(names).toEqual([...platforms]);
  expect([...countings]).toEqual([...countings].sort());
  expect([...topLevelDomains]).toEqual([...topLevelDomains].sort());
});
