import { describe, expect, it } from 'vitest';
import gitlab from '../../../src/reporters/gitlab.ts';
import sarif from '../../../src/reporters/sarif.ts';
import { parsed } from '../printed.ts';

describe('fingerprints', () => {
  const prints: Readonly<Record<string, () => string[]>> = {
    gitlab: () => parsed(gitlab).map(({ fingerprint }: { fingerprint: string }) => fingerprint),
    sarif: () =>
      parsed(sarif).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints.primaryLocationLineHash,
      ),
  };

  it.each(Object.keys(prints))('of %s are the unique fingerprints of the report', (id) => {
    const found = prints[id]?.() ?? [];
    expect(new Set(found).size).toBe(found.length);
    expect(found.slice(0, 4)).toEqual([
      '0000000000000000',
      '0000000000000001',
      '0000000000000002',
      '0000000000000000:1',
    ]);
  });
});
