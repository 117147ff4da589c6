import { describe, expect, it } from 'vitest';
import { precomputed } from '../../../scripts/build/precomputed-tagger.ts';

/** The tables as text: patterns do not compare by what they match. */
const shown = (model: object) =>
  JSON.stringify(sorted(model), (_, value) => (value instanceof RegExp ? String(value) : value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

describe('the tagger of the bundle', () => {
  it('has the very tables that compromise derives when it is loaded', async () => {
    const { default: own } = await import('../../../dist/chunks/compromise.js' as string);
    const { default: original } = await import('compromise/two');
    expect(shown(own.model())).toBe(shown(original.model()));
  });

  it('cannot be made of tables that have code in them', () => {
    const tables = { one: { lexicon: {} }, two: { guess: () => 'Noun' } };
    expect(() => precomputed(tables)).toThrow('has a function in it');
  });
});
