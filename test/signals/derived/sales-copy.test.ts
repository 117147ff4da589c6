import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { salesCopy } from '../../../src/signals/derived/sales-copy.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('salesCopy', salesCopy, [
  ['Unlock the garden you always wanted', ['promise: Unlock the garden you always wanted']],
  ['Travel home safely, everybody', []],
  ['Enjoy it while it lasts', []],
  ['Celebrate with us on Friday', []],
  ['Perfect for small kitchens and loud families', ['blurb: Perfect for small kitchens and loud families']],
  ['Perfect is what my mother calls it', []],
  ['Swiss precision. Order yours today.', ['slogan: Swiss precision']],
  ['Swiss precision. My uncle keeps bees.', []],
  ['Baked at 4 by Ana. Order yours today.', []],
  ['Escape to a cabin above the tree line', ['promise: Escape to a cabin above the tree line']],
  ['Design a mug that nobody else has', ['order: Design a mug that nobody else has']],
  ['Design a mug that nobody else has', [], { kind: 'reply' }],
  ['Get well before the concert', []],
  ['Wear these leather sandals', ['order: Wear these leather sandals']],
  ['Wear these tomorrow', []],
  ['Keeps coffee hot from dawn to dusk', ['praise: Keeps coffee hot from dawn to dusk']],
  ['Keeps me awake at night', []],
  ['Reduces stress', ['praise: Reduces stress']],
  ['Makes sense', []],
  ['A truly stylish lamp for small desks', ['blurb: A truly stylish lamp for small desks']],
  ['Hand-poured candles in a tin', ['blurb: Hand-poured candles in a tin']],
  ['The candles are in a tin that my aunt left', []],
  ['Walnut reading lamp $80', ['price tag: Walnut reading lamp $80']],
  ['A turnover of $80 million in spring', []],
  ['A new one costs $80', []],
  ['Support tickets fell by half', []],
]);
