import { describe, expect, it } from 'vitest';
import { reporters } from '../../src/reporters/index.ts';

describe('reporters', () => {
  it('are sorted and loaded by id', async () => {
    for (const { id, load } of reporters) expect((await load()).id).toBe(id);
    const names = reporters.map(({ id }) => id);
    expect(names).toEqual([...names].sort());
  });
});
