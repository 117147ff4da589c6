import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { superlatives } from '../../../src/signals/derived/superlatives.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('superlatives', superlatives, [
  ['We are the best bakers', ['superlative: the best']],
  ['Your #1 choice', ['superlative: Your #1']],
  ['No.1 plumbers in Crewe', ['superlative: No.1 plumbers']],
  ["The UK's leading bakers", ["superlative: UK's leading"]],
  ['My best friend', []],
  ['You are the best team I met', []],
  ['Best wishes from the best man', []],
  ['We have the best view in town', ['superlative: the best']],
  ['We have the best customers in town', []],
  ['Our neighbours bake the best rye', []],
]);
