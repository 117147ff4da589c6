import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { readerBenefits } from '../../../src/signals/derived/reader-benefits.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('readerBenefits', readerBenefits, [
  ['A lamp for your desk!', ['gain: for your']],
  ['A lamp for your desk', []],
  ['You can read, and your desk glows', ['gain: You can']],
  ['A lamp for your desk on Monday!', []],
  ['Bring your own lamp!', []],
  ["Can't help you!", []],
  ['Ana, a lamp for your desk! I made it', []],
  ['A lamp for your desk! #lamps', []],
]);
