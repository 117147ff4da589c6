import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { complaints } from '../../../src/signals/detectors/complaints.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('complaints', complaints, [
  ['Still waiting, and nothing has arrived', ['complaint: Still waiting']],
  ['You charged me twice for one lamp', ['complaint: charged me']],
  ['What a joke of a sale', ['complaint: What a joke']],
  ['We still have lamps', []],
  ['Orders ship in two days', []],
]);
