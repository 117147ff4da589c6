import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { hooks } from '../../../src/signals/detectors/hooks.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('hooks', hooks, [
  ["You won't believe what happened", ["cliffhanger: You won't believe what"]],
  ['The answer may surprise you', ['cliffhanger: The answer may surprise you']],
  ["Here's how https://a.example", ["pointer: Here's how"]],
  ['Something big is coming', ['teaser: Something big is coming']],
  ['One call changed everything. The full story is in the comments', ['story: One call changed everything']],
  ['He said six words. I left', []],
  ['That changed my life...', []],
  ["Here's how we prune roses", []],
  ['Stay tuned for the second half', []],
  ['Nobody talks about the grout', []],
  ["I said you won't believe what he paid", []],
]);
