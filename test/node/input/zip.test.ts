import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../src/node/input/zip.ts';

describe('openZip', () => {
  it('stops unpacking a ZIP with a suspicious compression ratio', async () => {
    const bytes = zipSync({ 'a.json': new Uint8Array(200_000_000) });
    const { members, close } = await openZip(bytes, () => true);
    let size = 0;
    await expect(async () => {
      for await (const chunk of members[0]?.bytes() ?? []) size += chunk.length;
    }).rejects.toThrow('This ZIP has a suspicious compression ratio.');
    expect(size).toBeLessThan(80_000_000);
    close();
  });
});
