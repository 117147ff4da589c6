import { beforeAll, describe, expect, it } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { callsToAction } from '../../../src/signals/derived/calls-to-action.ts';
import { instructions, isInstructional } from '../../../src/signals/derived/instructions.ts';
import { docOf } from '../../posts.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('instructions', instructions, [
  ['Rinse the rice, then soak it.', ['handiwork: Rinse', 'handiwork: soak']],
  ['Never soak a knife. Read the label', ['handiwork: soak', 'shared: Read']],
  ['We rinse the rice', []],
]);

describe('isInstructional', () => {
  it.each([
    'Fold the dough four times. Rest it overnight.',
    'Build the fire small. Learn the wind. Sleep with your boots inside the bag.',
    'Check the trip switch, unplug the kettle and read the meter.',
  ])('is true for "%s"', (text) => {
    expect(isInstructional(docOf(text))).toBe(true);
    expect(callsToAction(docOf(text))).toEqual([]);
  });

  it.each([
    'Whisk, chop, blend: 20% off every blender today',
    'Build your dream home. Learn more. Take our tour.',
    'We fold the dough four times',
    'Fold it',
  ])('is false for "%s"', (text) => {
    expect(isInstructional(docOf(text))).toBe(false);
  });
});
