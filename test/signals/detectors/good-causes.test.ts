import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { requests } from '../../../src/signals/detectors/good-causes.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('requests', requests, [
  ['Our cat has been missing since Tuesday', ['missing: been missing']],
  ['Lost dog near the lock', ['missing: Lost dog']],
  ['My bike was stolen', ['missing: bike was stolen']],
  ['Can anyone recommend a plumber?', ['advice: Can anyone recommend']],
  ['Any advice on moss?', ['advice: Any advice on']],
  ['We are raising money for a ramp', ['gift: raising money']],
  ['Give blood', ['gift: Give blood']],
  ['Bacon to the rescue', []],
  ["You're missing the point", []],
  ['My advice: sleep', []],
  ['This look has street appeal', []],
  ['Recommended by vets', []],
  ['Stolen kisses', []],
]);
