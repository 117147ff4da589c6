import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { vacancies } from '../../../src/signals/detectors/vacancies.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('vacancies', vacancies, [
  ['We need a baker, £14 an hour', ['wanted: We need a', 'terms: £14 an hour']],
  ['Chef wanted. CV to the bar', ['wanted: Chef wanted', 'applying: CV to']],
  ['We need a bigger oven', []],
  ['The course is part-time, apply by Friday', []],
]);
