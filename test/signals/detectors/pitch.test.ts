import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { pitch } from '../../../src/signals/detectors/pitch.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('pitch', pitch, [
  ['Five tips for pruning: https://example.com', ['teaser: Five tips']],
  ['Five tips for pruning', []],
  ['Earn extra money from your sofa', ['benefit: Earn extra money']],
  ['Say goodbye to frizz', ['opener: Say goodbye to']],
  ['The perfect gift for her', ['benefit: The perfect gift']],
  ['Mugs, jugs and more', ['benefit: and more']],
  ['More and more people bake', []],
  ["We can't help you with the peaches", []],
  ['It has changed my life', ['testimony: changed my life']],
  ['My brother changed his plan', []],
  ['Jars delivered free', ['feature: delivered free']],
  ['Three bedrooms, two bathrooms, newly listed', ['launch: Three bedrooms, two bathrooms', 'launch: newly listed']],
  ['It fits your busy schedule', ['benefit: fits your busy schedule']],
  ['I am ready to sleep', []],
  ['Our trustees meet on Monday', []],
  ['Meet Dilys, who runs the stall', []],
  ['Meet the all-weather boot', ['launch: Meet the']],
  ['You asked why the fountain is off', []],
  ['Where do you keep your flour in summer?', []],
  ['Knock twice and Joan will let you in', []],
  ['This app will let you in', ['benefit: will let you']],
  ['It keeps your flour dry', ['benefit: keeps your flour']],
]);
