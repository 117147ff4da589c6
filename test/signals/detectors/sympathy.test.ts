import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { sympathy } from '../../../src/signals/detectors/sympathy.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('sympathy', sympathy, [
  ['So sorry for your loss', ['sympathy: So sorry for your loss']],
  ['Sorry we are shut', []],
]);
