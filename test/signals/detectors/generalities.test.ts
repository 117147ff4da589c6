import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { generalities } from '../../../src/signals/detectors/generalities.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('generalities', generalities, [
  ['Momentum and predictability', ['abstraction: Momentum', 'abstraction: predictability']],
  ['It streamlines and optimizes', ['progress: streamlines', 'progress: optimizes']],
  ['A seamless game-changer', ['shine: seamless', 'progress: game-changer']],
  // A noun, a name, and everyday verbs.
  ['The station apologised for the apartment', []],
  ['The Resilience Centre', []],
  ['Congratulations on the organised garden', []],
]);
