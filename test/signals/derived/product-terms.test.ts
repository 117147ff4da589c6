import { beforeAll, describe, expect, it } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { isMerchandise, productTerms } from '../../../src/signals/derived/product-terms.ts';
import { docOf } from '../../posts.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('productTerms', productTerms, [
  ['A quilted keepsake', ['ware: quilted', 'ware: keepsake']],
  ['Soft cotton and bamboo pyjamas', ['ware: Soft', 'ware: cotton', 'ware: bamboo', 'ware: pyjamas']],
  ['Grease-proof and stackable', ['ware: Grease-proof', 'ware: stackable']],
  ['I found soft wool for my sweater', []],
  ['A firm mattress, no pillows, no toys', ['ware: mattress']],
]);

describe('isMerchandise', () => {
  it.each([
    ['Gourmet coffee and brownies', true],
    ['Fresh coffee and brownies', false],
    ['Gourmet all the way', false],
  ])('returns for "%s": %s', (text, expected) => {
    expect(isMerchandise(docOf(text))).toBe(expected);
  });
});
