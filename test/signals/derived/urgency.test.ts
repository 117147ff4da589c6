import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { urgency } from '../../../src/signals/derived/urgency.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('urgency', urgency, [
  ['Hurry!', ['haste: Hurry']],
  ["Don't wait", ["haste: Don't wait"]],
  ['Only 3 seats left', ['scarcity: Only 3 seats left']],
  ['While stocks last', ['scarcity: While stocks last']],
  ['Doors close soon', ['haste: Doors close soon']],
  ['Doors close at ten', []],
  ['Hurry home', []],
  ['The Last Chance Saloon', []],
  ['Only three of us turned up', []],
]);
