import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { crises } from '../../../src/signals/detectors/crises.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('crises', crises, [
  ['Our hearts go out to the miners', ['grief: Our hearts go out to']],
  ['Everyone affected by the wildfires', ['disaster: affected by the wildfires']],
  ['On Remembrance Sunday', ['mourning: Remembrance Sunday']],
  ["It's Suicide Prevention Week", ['awareness: Suicide Prevention Week']],
  ['For Breast Cancer Awareness Month', ['awareness: Breast Cancer Awareness Month']],
  ['We honor the fallen today', ['mourning: honor the fallen']],
  ['Hurricane season starts in June', []],
  ['Memorial Day hours', []],
  ['Raising awareness of the day centre', []],
  ['A flash flood of orders', []],
  ['My heart is in the Highlands', []],
]);
