import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { humblebrags } from '../../../src/signals/derived/humblebrags.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('humblebrags', humblebrags, [
  ['So humbled to be named in the Top 50', ['humility: So humbled to be named in']],
  ["We can't keep up with demand", ["complaint: can't keep up with demand"]],
  ['We won an award', []],
  ['Humbled by the rain', []],
  ['Sorry, we cannot keep up with demand', []],
  ['Honoured to win the prize with my sister', []],
]);
