import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { inclusiveWe } from '../../../src/signals/derived/inclusive-we.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('inclusiveWe', inclusiveWe, [
  ['Join our growing family', ['family: Join our growing family']],
  ['Together we can', ['together: Together we can']],
  ['Join the family business', []],
  ['Welcome to the family, Biscuit', []],
  ['Together we can sing louder than the other choir', []],
  ['Welcome to the Acme family', []],
]);
