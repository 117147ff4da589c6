import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { bait } from '../../../src/signals/derived/bait.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('bait', bait, [
  ['Tag a friend who bakes', ['tag: Tag a friend']],
  ['👍 for tea, ❤️ for coffee', ['vote: 👍 for tea, ❤️ for']],
  ['Sub4sub', ['follow-back: Sub4sub']],
  ['I like it if you sing', []],
  ['Share your story with us', []],
  ['Lost dog! Please share if you live near the lock, last seen on Sunday', []],
  ['Has anybody tried it? Tag a friend', ['tag: Tag a friend']],
  ['Has anybody seen our bike? Tag a friend', []],
  ['We need your help with the roof: share this if you can', []],
]);
