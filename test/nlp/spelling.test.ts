import { describe, expect, it } from 'vitest';
import { normalizeSpelling } from '../../src/nlp/spelling.ts';
import { docOf } from '../posts.ts';

describe('spelling', () => {
  it.each([
    ['suscribe', 'subscribe'],
    ['plz', 'please'],
    ['chek', 'check'],
    ['cheek', 'cheek'],
    ['pleas', 'pleas'],
    ['constructor', 'constructor'],
  ])('normalizes "%s" to "%s"', (written, word) => {
    expect(normalizeSpelling(written)).toBe(word);
  });

  it('affects matching but not quoted words', () => {
    expect(docOf('PLZ stay').words.map(({ text, lower }) => [text, lower])).toEqual([
      ['PLZ', 'please'],
      ['stay', 'stay'],
    ]);
  });

  it('does not change URLs, mentions and hashtags', () => {
    const { links, mentions, hashtags } = docOf('See plz.com @vids #vids now');
    expect([...links, ...mentions, ...hashtags].map(({ lower }) => lower)).toEqual(['plz.com', '@vids', '#vids']);
  });
});
