import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { deflections } from '../../../src/signals/derived/deflections.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('deflections', deflections, [
  ['Please DM us', ['private: DM us']],
  ['Send us a private message with your details', ['private: Send us a private message']],
  ['They call us the night owls', []],
  ['Can you DM us your order number', []],
  ['If you have questions, message us', []],
  ['Email us', [], { kind: 'reply', inReplyTo: 'How can I contact you?' }],
]);
