import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { recruiting } from '../../../src/signals/detectors/recruiting.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('recruiting', recruiting, [
  ['Check out my channel', ['recruit: Check out my channel']],
  ['Subscribe to our page', ['recruit: Subscribe to our']],
  ['Please follow us so we can message you', []],
  ['Check out my broken fence', []],
]);
