import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { credits } from '../../../src/signals/detectors/credits.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('credits', credits, [
  ['Photo by @ana', ['credit: Photo by'], {}],
  ['Thanks to Joan for the tip', ['credit: Thanks to']],
  ['Thanks for everything', []],
  ['Photo by @acme', [], { account: 'acme' }],
]);
