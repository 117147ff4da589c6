import { describe, expect, it } from 'vitest';
import compact from '../../src/reporters/compact.ts';
import { printed } from './printed.ts';

describe('compact', () => {
  it('prints path, line and column as editors expect', () => {
    const lines = printed(compact).trimEnd().split('\n');
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(/^.+?:\d+:\d+: (?:input-error|(?:error|warning|info) \S+): .+$/u);
    expect(lines.at(-1)).toBe('3 errors, 9 warnings, 5 infos and 2 input errors in 18 posts (15 files).');
  });
});
