import { describe, expect, it } from 'vitest';
import { normalizeSpelling } from '../../src/nlp/spelling.ts';
import { docOf } from '../e2e/console-blocks.ts';

describe('spelling', () => {
  it.each([
    ['suscribe', 'subscribe'],
    ['plz', 'please'],
    ['chek', 'check'],
    ['cheek', 'cheek'],
    ['pleas', 'pleas'],
    ['constructor', 'constructor'],
  ])('takes "%s" for "%s"', (written, word) => {
    expect(normalizeSpelling(written)).toBe(word);
  });

  it('changes what is looked for, and not what is quoted', () => {
    expect(docOf('PLZ stay').words.map(({ text, lower }) => [text, lower])).toEqual([
      ['PLZ', 'please'],
      ['stay', 'stay'],
    ]);
  });

  it('leaves addresses, mentions and tags alone', () => {
    const { links, mentions, hashtags } = docOf('See plz.com @vids #vids now');
    expect([...links, ...mentions, ...hashtags].map(({ lower }) => lower)).toEqual(['plz.com', '@vids', '#vids']);
  });
});
