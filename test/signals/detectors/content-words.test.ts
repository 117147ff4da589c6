import { beforeAll, describe, expect, it } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { contentWords, hasSameRoot } from '../../../src/signals/detectors/content-words.ts';
import { docOf } from '../../posts.ts';

beforeAll(loadTags);

describe('contentWords', () => {
  const [curdled, delivery, soup] = contentWords(docOf('curdled delivery soup'));
  const [curdling, deliver, soap] = contentWords(docOf('curdling deliver soap'));
  it.each([
    [curdled, curdling, true],
    [delivery, deliver, true],
    [soup, soap, false],
  ])('returns words with comparable roots: %#', (one, other, akin) => {
    expect(one && other && hasSameRoot(one, other)).toBe(akin);
  });

  it('excludes function words', () => {
    expect(contentWords(docOf('it is what you would have with them'))).toEqual([]);
  });
});
