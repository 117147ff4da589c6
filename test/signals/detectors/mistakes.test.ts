import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { mistakes } from '../../../src/signals/detectors/mistakes.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('mistakes', mistakes, [
  ['We got it wrong', ['mistake: We got it wrong']],
  ['Sorry for any inconvenience', []],
]);
