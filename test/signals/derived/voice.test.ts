import { beforeAll, describe, expect, it } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { isImpersonal } from '../../../src/signals/derived/voice.ts';
import { docOf } from '../../posts.ts';

beforeAll(loadTags);

describe('isImpersonal', () => {
  it.each([
    ['Your garden, watered while you sleep. Get more from every drop.', {}],
    ['No waitlist, and artists show their best work', {}],
  ])('is true for %s', (text, post) => {
    expect(isImpersonal(docOf(text, post))).toBe(true);
  });

  it.each([
    ['I water your garden while you sleep', {}],
    ['Your garden was watered while you slept', {}],
    ['Water it at dusk, because the sun drinks half of what you give', {}],
    ['@ana your garden is wet', {}],
    ['Your garden is wet', { kind: 'reply' as const }],
    ['Get your smear test done', {}],
    ['Ask your pharmacist about soft capsules', {}],
    ['Soft wool, kept warm. Wash it cold, dry it flat.', {}],
    ['fresh bedding and rain on the window', {}],
    ['Doors at 7pm, band at 8pm', {}],
  ])('is false for %s', (text, post) => {
    expect(isImpersonal(docOf(text, post))).toBe(false);
  });
});
