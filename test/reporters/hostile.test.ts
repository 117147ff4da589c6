import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/core/model/report.ts';
import { reporters } from '../../src/reporters/index.ts';
import { joined } from './canned-report.ts';
import { hostileReports } from './hostile.ts';

const environment: fc.Arbitrary<Environment> = fc.record({
  color: fc.boolean(),
  width: fc.integer({ min: 20, max: 140 }),
  unicode: fc.boolean(),
  quiet: fc.boolean(),
  base: fc.constantFrom('', 'content/'),
});

/** Characters that a terminal interprets, except for our colors. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: only the escape codes of chalk are allowed
const colors = /\u001b\[(?:1|2|4|22|24|3[1346]|39)m/gu;

const commands = (lines: readonly string[]) => lines.filter((line) => /^[\s\p{Cf}]*::|##\w*\[/u.test(line));

describe('hostile input', () => {
  for (const { id, load } of reporters) {
    it(`${id} prints neither CI commands nor control characters`, async () => {
      const { format } = await load();
      fc.assert(
        fc.property(hostileReports, environment, (report, shown) => {
          const words = joined(format(report, shown));
          const lines = words.split(/[\n\r\v\f\u0085\u2028\u2029]/u);
          if (id === 'github') {
            for (const line of lines) expect(line).toMatch(/^$|^::(?:error|warning|notice) (?:[a-zA-Z]+=[^:,]*,?)+::/u);
          } else expect(commands(lines)).toEqual([]);
          const bare = id === 'stylish' && shown.color ? words.replaceAll(colors, '') : words;
          expect(bare).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/u);
        }),
        { seed: 20261123, numRuns: 200 },
      );
    });
  }
});
