import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { virtue } from '../../../src/signals/detectors/virtue.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('virtue', virtue, [
  ['We truly care', ['virtue: We truly care']],
  ["I genuinely didn't know", []],
  ['Honestly value for money', []],
  ['Here customers come first', ['virtue: customers come first']],
  ['Our customers come first thing', []],
]);
