import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { pitchQuestions } from '../../../src/signals/derived/pitch-questions.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('pitchQuestions', pitchQuestions, [
  ['Tired of dull knives?', ['pitch: Tired of dull knives']],
  ['Need a boiler? Book a visit today', ['pitch: Need a boiler']],
  ['Boiler on the blink? Half price this week', ['pitch: Boiler on the blink']],
  ['Locked out? Ring the neighbour who has the spare key', []],
  ['Agree?', ['empty: Agree']],
  ['Need a hand? Ring the library', []],
  ['Agree? What did you plant first?', []],
  ['We moved it up because it washed out at the end. Thoughts?', []],
]);
