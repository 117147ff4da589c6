import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { slogans } from '../../../src/signals/derived/slogans.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('slogans', slogans, [
  ['From the creators of Saltmarsh', ['showing: From the creators of']],
  ['A vampire romance, out in paperback', ['showing: vampire romance', 'showing: out in paperback']],
  ['Finds herself torn between two brothers', ['showing: Finds herself torn between']],
  ['Premiering on Monday, March 1', ['showing: Premiering on Monday']],
  ['I loved the vampire romance', []],
  ['Family-owned and fully insured', ['trade: Family-owned', 'trade: fully insured']],
  ['Walk-ins welcome', ['trade: Walk-ins welcome']],
  ['We were family-owned once', []],
  ["Life's too short for dull lamps", ["catchphrase: Life's too short for"]],
  ['For the baker in your life', ['catchphrase: For the baker in your life']],
  ["My life's too short for dull lamps", []],
  ['Nothing beats a lamp', ['turn: Nothing beats']],
  ['Two men hand in hand', []],
]);
