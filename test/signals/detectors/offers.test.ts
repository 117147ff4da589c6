import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { offers } from '../../../src/signals/detectors/offers.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('offers', offers, [
  ['Tiles at $49 instead of $99', ['discount: $49 instead of $99']],
  ['£96k in, £88k out', []],
  ['50% off boilers', ['discount: 50% off']],
  ['Use code SAVE30', ['discount: Use code']],
  ['Save £10 today', ['discount: Save £10']],
  ['Free shipping on orders', ['free: Free shipping']],
  ['Enter to win a hamper', ['prize: Enter to win']],
  ['Prices from £9.99', ['price: Prices from £9.99']],
  ['Feel free to stay', []],
  ['The gluten-free flour is back', []],
  ['He took off his hat', []],
  ['Socks, 3 for 2', ['discount: 3 for 2']],
  ['Bake it at 180 for eight minutes', []],
  ['A loaf goes from £3.20 to £3.50', []],
  ['Prices cut from £29 to £19', ['price: from £29', 'discount: £29 to £19']],
  ['Bake sale on Saturday', []],
  ['There are no discount codes', []],
  ['The jumble sale raised nothing', []],
]);
