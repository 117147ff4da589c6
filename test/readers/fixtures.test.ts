import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/node/input/decode.ts';
import { getReader, readers } from '../../src/readers/index.ts';
import { describeResult } from './description.ts';

const root = 'fixtures/readers';

describe.each(readers)('$id reader', ({ id, extensions, load }) => {
  const names = readdirSync(`${root}/${id}`).filter((name) => !name.endsWith('.posts.json'));

  it.each(names)('matches the snapshot of %s', async (name) => {
    const path = `${root}/${id}/${name}`;
    const reader = await load();
    const bytes = readFileSync(path);
    const decoded = await (reader.decode ?? decode)(bytes);
    if (!('text' in decoded)) throw new Error(decoded.message);
    const { text, cells } = decoded;
    const result = await reader.read({ path, ...decoded });
    await expect(describeResult(result, text, cells)).toMatchFileSnapshot(`../../${path}.posts.json`);
  });

  it('is listed with its id and extensions', async () => {
    const reader = await load();
    expect({ id: reader.id, extensions: reader.extensions }).toEqual({ id, extensions });
    expect(getReader(id)?.id).toBe(id);
  });
});
