import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { appeals } from '../../../src/signals/detectors/appeals.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('appeals', appeals, [
  ['We need coats, drop them at the hall', ['need: We need', 'gift: drop them at']],
  ['Every pound buys a meal. The fund closes on Friday', ['gift: Every pound buys', 'cause: The fund']],
  ['We need flour, the mill is shut', []],
  ['We are out of rye until Thursday', []],
]);
