import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { pressure } from '../../../src/signals/derived/pressure.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('pressure', pressure, [
  ["You'll regret it", ["fomo: You'll regret"]],
  ["Don't miss your smear test", []],
  ["Don't miss the last bus", []],
  ['I regret the grout', []],
  ["You'll regret not coming", ["fomo: You'll regret"]],
  ["You'll regret teaching me chess", []],
]);
