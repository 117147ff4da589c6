import { expect, it } from 'vitest';
import { measureAsciiLength } from '../../../src/signals/detectors/punycode.ts';

// The first two are from RFC 3492.
it.each([
  ['他们为什么不说中文', 'xn--ihqwcrb4cv8a8dqg056pqjye'],
  ['パフィーdeルンバ', 'xn--de-jg4avhby1noc0d'],
  ['bücher', 'xn--bcher-kva'],
  ['bakery', 'bakery'],
])('measureAsciiLength returns for %s the length of %s', (label, expected) => {
  expect(measureAsciiLength(label)).toBe(expected.length);
});
