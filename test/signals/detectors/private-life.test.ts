import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { privateLife } from '../../../src/signals/detectors/private-life.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('privateLife', privateLife, [
  ['My daughter passed her driving test', ['private: My daughter', 'private: passed her driving test']],
  ['We got engaged', ['private: got engaged']],
  ['Passed the salt', []],
]);
