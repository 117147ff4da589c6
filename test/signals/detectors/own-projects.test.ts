import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { projects } from '../../../src/signals/detectors/own-projects.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('projects', projects, [
  ["I'm a young singer from Hull", ["maker: I'm a young singer"]],
  ['We make gaming videos', ['maker: We make gaming videos']],
  ['My new single is out', ['project: My new single']],
  ['My name is Leo and I sing covers', ['maker: My name is Leo and', 'maker: I sing covers']],
  ['My first book club was kind', []],
  ['My channel of choice', []],
  ['I love my new website', []],
  ['I like my first book', []],
  ['Of my first video by heart', []],
  ['He made a video', []],
]);
