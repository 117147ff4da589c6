import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { personalDetails } from '../../../src/signals/derived/personal-details.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('personalDetails', personalDetails, [
  ['My loaf fell', ['person: My']],
  ['Done on Tuesday', ['fact: Tuesday']],
  ['2 cups, 3 eggs, 4 spoons', ['fact: 2', 'fact: 3', 'fact: 4']],
  ['See https://a.example', ['pointer: https://a.example']],
  ['It took 3 days', []],
  ['Consistency is key', []],
]);
