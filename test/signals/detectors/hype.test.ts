import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { hype } from '../../../src/signals/detectors/hype.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('hype', hype, [
  ['Our incredible soap', ['praise: incredible']],
  ['a game changer', ['hype: game changer']],
  ['That was incredible', []],
  ['A unique id', []],
  ['Lovely, brilliant, great', []],
  ['Another amazing, cutting-edge oven is ours', ['hype: cutting-edge']],
  ['Oh great, another revolutionary toothbrush', []],
]);
