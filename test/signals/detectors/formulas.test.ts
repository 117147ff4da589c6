import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { formulas } from '../../../src/signals/detectors/formulas.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('formulas', formulas, [
  ["We're thrilled to announce a shelf", ["formula: We're thrilled to announce"]],
  ['It is with great pleasure that we share the news', ['formula: It is with great pleasure that we share']],
  ['We proudly unveil the shelf', ['formula: We proudly unveil']],
  ['Happy to share my tent', []],
  ['They were proud to announce it', []],
]);
