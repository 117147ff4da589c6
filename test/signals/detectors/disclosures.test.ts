import { beforeAll, describe, expect, it } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { considerations, disclosures } from '../../../src/signals/detectors/disclosures.ts';
import { docOf } from '../../posts.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('disclosures', disclosures, [
  ['#ad The planner fits', ['clear: #ad']],
  ['Ad: the planner fits', ['clear: Ad']],
  ['The planner fits #spon', ['ambiguous: #spon']],
  ['The planner fits (aff)', ['ambiguous: (aff)']],
  ['I saw the new #ad for the planner', []],
  ['I read an ad for a planner', []],
  ['Made with the mill #collab', []],
]);

describe('considerations', () => {
  it.each([
    ['Use my code ANA15', 'creator', 1],
    ['Use my code ANA15', 'business', 0],
    ['@lumen sent me this serum', 'creator', 1],
    ['Mum sent me this jumper', 'creator', 0],
  ] as const)('finds in "%s" of a %s: %i', (text, kind, count) => {
    expect(considerations(docOf(text, {}, { kind }))).toHaveLength(count);
  });
});
