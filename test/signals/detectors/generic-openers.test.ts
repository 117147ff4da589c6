import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { genericOpeners } from '../../../src/signals/detectors/generic-openers.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('genericOpeners', genericOpeners, [
  ['Great point about the bins', ['verdict: Great point']],
  ['Totally agree with this', ['verdict: Totally agree']],
  ['Exactly. The queue was long', ['verdict: Exactly']],
  ['Sounds like a plan', ['verdict: Sounds like a']],
  ['What a brilliant idea', ['verdict: brilliant']],
  ['Exactly three people came', []],
  ['The gate at the end of the lane was shut when we came, which was wise', []],
]);
