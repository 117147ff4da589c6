import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { usefulPart } from '../../../src/signals/derived/useful-part.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('usefulPart', usefulPart, [
  [
    'Shop now. Your water is hard, so fill it the night before.',
    ['explanation: Your water is hard, so fill it the night before'],
  ],
  ['1. Feed it.\n2. Wait for the bubbles.', ['step: Feed it', 'step: Wait for the bubbles']],
  ['It took 3 coats and 12 hours', ['fact: It took 3 coats and 12 hours']],
  ['Valid until Sunday for 3 of 12 tins', []],
  ['Gates open on Saturday at 10am', []],
  ['Made by Ana in Crewe', []],
]);
