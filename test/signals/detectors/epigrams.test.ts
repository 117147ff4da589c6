import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { epigrams } from '../../../src/signals/detectors/epigrams.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('epigrams', epigrams, [
  ["Bread isn't just food", ["contrast: isn't just"]],
  ["It isn't hype. It's noise.", ["contrast: It's"]],
  ['The gearbox, not the clutch', ['contrast: , not the clutch']],
  ['Clarity is everything', ['moral: is everything']],
  ['They bake at night, making it easier', ['gloss: t, making it']],
  ['It is like watching paint', ['quip: is like watching']],
  ['The bus is late, and it rains', []],
  ['We met in the evening, singing', []],
]);
