import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { closings } from '../../../src/signals/detectors/closings.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('closings', closings, [
  ['Good read. Any tips for beginners?', ['question: Any tips']],
  ['So true. How do you stay motivated?', ['question: How do you stay']],
  ['Keep inspiring!', ['goodwill: Keep inspiring']],
  ['Exciting times ahead!', ['goodwill: Exciting times ahead']],
  // The question stands alone, or has an object.
  ['How do you stay warm?', []],
  ['Nice gate. Who painted it?', []],
  ['Keep the receipt.', []],
]);
