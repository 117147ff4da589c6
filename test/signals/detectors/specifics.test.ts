import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { specifics } from '../../../src/signals/detectors/specifics.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('specifics', specifics, [
  ['Doors at 6.30pm on Tuesday', ['time: 6.30pm', 'date: Tuesday']],
  ['On Mill Lane, eleven regulars met Maureen', ['name: Mill', 'name: Lane', 'number: eleven', 'name: Maureen']],
  ['Only £5 and 20% more', []],
  ['Every Word Is A Title Here', []],
]);
