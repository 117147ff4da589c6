import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { notices } from '../../../src/signals/detectors/notices.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('notices', notices, [
  ['The library is closed', ['notice: The library is closed']],
  ['Stop using the cot', ['notice: Stop using the']],
  ['Close to you', []],
]);
