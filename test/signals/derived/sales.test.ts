import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { incentives, sales, salesAndSignUps } from '../../../src/signals/derived/sales.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('incentives', incentives, [
  ['Use code HUG for 20% off', ['discount: Use code', 'discount: 20% off']],
  ['Enter to win a hamper', ['prize: Enter to win']],
  ['Free trial', ['free: Free trial']],
  ['What about a free trial?', []],
  ['Who do you want to win', []],
  ['Such a low rate', []],
  ['Free soup at noon', []],
]);

describeSignal('sales', sales, [
  ['Shop now', ['buy: Shop now']],
  ['The shelter is now open', []],
  ['Visit our website for the steps', []],
  ['The "Buy now" button', []],
  ['A message for your fans', []],
]);

describeSignal('salesAndSignUps', salesAndSignUps, [
  ['Sign up', ['join: Sign up']],
  ['Take care', []],
]);
