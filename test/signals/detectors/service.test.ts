import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { service } from '../../../src/signals/detectors/service.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('service', service, [
  ["We'd like to help", ["help: We'd like to help"]],
  // Everybody mentions problems; customer service does so in answers.
  ['Is the problem with the lamp?', ['answer: problem with'], { kind: 'reply' }],
  ['A woman dies of a problem with her heart', []],
  ['Share it on your page', []],
]);
