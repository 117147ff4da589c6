import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { unsupportedClaims } from '../../../src/signals/derived/unsupported-claims.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('unsupportedClaims', unsupportedClaims, [
  ['We truly care. Shop now', ['virtue: We truly care', 'buy: Shop now']],
  ['Shop now', []],
  ['The sea comes in', []],
]);
