import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { polish } from '../../../src/signals/detectors/polish.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('polish', polish, [
  ['A plan—at last', ['dash: n—a']],
  ['The plan holds. It works!', ['tidy: The plan holds']],
  ['The plan holds', []],
  ['the plan holds. it works', []],
  ['The plan holds!! It works...', []],
]);
