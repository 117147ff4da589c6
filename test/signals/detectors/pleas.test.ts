import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { pleas } from '../../../src/signals/detectors/pleas.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('pleas', pleas, [
  ['Help me get there', ['attention: Help me get']],
  ['It would mean the world', ['attention: It would mean the world']],
  ['Give us a chance', ['attention: Give us a chance']],
  ['Thumbs this up', ['attention: Thumbs this up']],
  ['Thanks in advance', ['attention: Thanks in advance']],
  ['100 subs by Friday', ['audience: subs']],
  ['I need more views', ['audience: need more views']],
  ['Trying to reach 100 subs', ['attention: reach 100 subs', 'audience: subs']],
  ['Any support is appreciated', ['attention: Any support is appreciated']],
  ['I love your channel, I subscribed', []],
  ['You deserve so many more subscribers', []],
  ['I made three hundred rolls a day', []],
  ['They give it a try', []],
  ['More views than the original', []],
  ['Thumbs up if you came for the views', []],
  ['A hit like this and she is back', []],
]);
