import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { knowHow } from '../../../src/signals/detectors/know-how.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('knowHow', knowHow, [
  ['We moved the class to seven because it is quiet', ['explanation: We moved the class to seven because it is quiet']],
  ['Because we care', []],
]);
