import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { customerQuestions } from '../../../src/signals/derived/customer-questions.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('customerQuestions', customerQuestions, [
  ['Still paying for parking? The bay at the mill is free.', ['prospect: Still paying for parking']],
  ['Is your roof losing heat? Cork keeps it in.', ['prospect: Is your roof losing heat']],
  ['Do you grow leeks? I never got past the slugs.', []],
  ['Do you grow leeks?', []],
  ['Struggling with your heating? Citizens Advice is free to ring.', []],
  ['Is the library open? It opens at ten on Mondays.', []],
  ['Still paying for parking? The bay at the mill is free.', [], { kind: 'reply' }],
]);
