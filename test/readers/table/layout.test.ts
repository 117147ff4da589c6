import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('table header', () => {
  it.each([
    ['sep=;\nText;Date\nHello, all.;2026-03-04\n', 'Hello, all.'],
    ['Content\n\nDate,Caption\n2026-03-04,Hello there.\n', 'Hello there.'],
    ['Post,Caption\n1,Hello there all.\n2,And here again.\n', 'Hello there all.'],
    ['Text,Text\n,Hello there.\n', 'Hello there.'],
    ['Date,Text\n2026-03-04,Hello there.\nDate,Text\n', 'Hello there.'],
    [',Date,Text\nx,2026-03-04,Hello there.\n', 'Hello there.'],
    ['Date;Text\n2026-03-04;Hello, you, all, there.\n', 'Hello, you, all, there.'],
    ['Date|Text\n2026-03-04|Hello there.\n', 'Hello there.'],
  ])('is found in %j', async (file, text) => {
    const { posts, errors } = await readText('a.csv', file);
    expect(errors).toEqual([]);
    expect(posts[0]?.text).toBe(text);
  });
});
