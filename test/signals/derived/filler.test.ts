import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { fillerSigns } from '../../../src/signals/derived/filler.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('fillerSigns', fillerSigns, [
  [
    'Great point! Resilience and momentum fuel growth',
    ['verdict: Great point', 'abstractions: Resilience', 'progress: fuel', 'row: momentum'],
  ],
  ['Seamless, and it is everything', ['shine: Seamless', 'moral: is everything']],
  // Specific praise without generic words.
  ['Great photo! The light on the water is lovely. Where was it taken?', []],
  ["It's not the battery, it's the alternator.", []],
]);
