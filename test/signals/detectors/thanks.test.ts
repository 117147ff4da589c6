import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { thanks } from '../../../src/signals/detectors/thanks.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('thanks', thanks, [
  ['Thank you Dave', ['thanks: Thank you']],
  ['Congratulations to the choir', ['praise: Congratulations']],
]);
