import { beforeAll, describe, expect, it } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { selfReference } from '../../../src/signals/detectors/self-reference.ts';
import { docOf } from '../../posts.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('selfReference', selfReference, [
  ['We love our bread', ['firm: We', 'firm: our']],
  ['I baked my bread', ['person: I', 'person: my']],
  ['Those of us who row', []],
  ['We all know it', []],
  ['@acme is here', ['brand: @acme'], { account: '@acme' }],
]);

describe('selfReference', () => {
  it('includes brand names', () => {
    const doc = docOf("Harbour Lane is open, and Harbour Lane's ovens are on", {}, { brands: ['harbour lane'] });
    expect(selfReference(doc)).toHaveLength(2);
  });
});
