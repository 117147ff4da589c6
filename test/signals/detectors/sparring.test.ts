import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { concessions, sparring } from '../../../src/signals/detectors/sparring.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('sparring', sparring, [
  ['Haters gonna hate', ['jab: Haters gonna']],
  ['With all due respect', ['defence: With all due respect']],
  ['If you read the label', []],
  ['I had to get a life', []],
]);

describeSignal('concessions', concessions, [
  ['Fair point', ['concession: Fair point']],
  ['Turn right at the mill', []],
]);
