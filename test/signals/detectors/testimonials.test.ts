import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { testimonials } from '../../../src/signals/detectors/testimonials.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('testimonials', testimonials, [
  ['Another happy customer', ['review: Another happy customer']],
  ['"I love this soap so much" – Ana', ['quotation: "I love this soap so much"']],
  ['"My kids love them, and the quality is there"', ['quotation: "My kids love them, and the quality is there"']],
  ['"My kids love them, and the quality is there": a note on the old wall in our lane', []],
  ['"Great value, and it works like magic" Tom Hill', ['quotation: "Great value, and it works like magic"']],
  ['"It works on Mondays" Tom Hill', []],
  ['\u2B50\u2B50\u2B50\u2B50\u2B50 from Tom', ['stars: \u2B50\u2B50\u2B50\u2B50\u2B50']],
  ['"The only way out is through" – Robert Frost', []],
  ['"I love this novel so much" – Ana', []],
  ['"I love this soap so much" – Ana, who gave her permission', []],
  ['Leave us a review', []],
]);
