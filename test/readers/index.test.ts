import { describe, expect, it } from 'vitest';
import { findReader, getReader } from '../../src/readers/index.ts';

describe('readers', () => {
  it.each([
    ['a.md', 'markdown'],
    ['A.MARKDOWN', 'markdown'],
    ['folder.csv/draft.TXT', 'text'],
    ['x/2026.03.04.tsv', 'csv'],
    ['x.jsonl', 'ndjson'],
    ['.yaml', 'yaml'],
    ['x.docx', undefined],
    ['folder.md/draft', undefined],
    ['draft', undefined],
  ])('are found for %s by extension', (path, id) => {
    expect(findReader(path)?.id).toBe(id);
  });

  it('are found by name', () => {
    expect(getReader('yaml')?.id).toBe('yaml');
    expect(getReader('word')).toBeUndefined();
  });
});
