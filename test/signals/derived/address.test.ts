import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { address } from '../../../src/signals/derived/address.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('address', address, [
  ['You asked for your pockets', ['reader: You', 'reader: your']],
  ['Book your place', []],
]);
