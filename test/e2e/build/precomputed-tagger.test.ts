import { describe, expect, it } from 'vitest';
import { precomputed } from '../../../scripts/build/precomputed-tagger.ts';

/** Formats the tables as text, because patterns cannot be compared as objects. */
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

describe('precomputed tagger', () => {
  it('has the tables that compromise builds on load', async () => {
    const { default: own } = await import('../../../dist/chunks/compromise.js' as string);
    const { default: original } = await import('compromise/two');
    expect(shown(own.model())).toBe(shown(original.model()));
  });

  it('rejects tables that contain functions', () => {
    const tables = { one: { lexicon: {} }, two: { guess: () => 'Noun' } };
    expect(() => precomputed(tables)).toThrow('has a function in it');
  });
});
