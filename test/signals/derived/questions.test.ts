import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { leadingQuestions, questions } from '../../../src/signals/derived/questions.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('leadingQuestions', leadingQuestions, [
  ['How do you keep bees? https://a.example', ['leading: How do you keep bees']],
  ['Stuck in traffic? Breathe. https://a.example', ['leading: Stuck in traffic']],
  ['How do you keep bees?', []],
  ['Did the bridge open? https://a.example', []],
  ['How do you keep bees? https://a.example', [], { kind: 'reply' }],
  ['Did you see this, @pat? https://a.example', []],
]);

describeSignal('questions', questions, [
  ['What did you plant first?', ['answerable: What did you plant first']],
  ['Ready to level up your business?', ['pitch: Ready to level up your business']],
  ['Agree?', ['empty: Agree']],
  ['Which of the roads should be cleared first?', ['answerable: Which of the roads should be cleared first']],
  ['Which of the roads was cleared first?', ['empty: Which of the roads was cleared first']],
  ['What do you cook on Sundays? Order now', ['pitch: What do you cook on Sundays']],
]);
