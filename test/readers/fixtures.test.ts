import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readerNamed, readers } from '../../src/readers/index.ts';
import { describeResult } from './description.ts';

const root = 'fixtures/readers';

describe.each(readers)('the $id reader', ({ id, extensions, load }) => {
  const names = readdirSync(`${root}/${id}`).filter((name) => !name.endsWith('.posts.json'));

  it.each(names)('reads %s as its snapshot says', async (name) => {
    const path = `${root}/${id}/${name}`;
    const text = readFileSync(path, 'utf8');
    const result = await (await load()).read({ path, text });
    await expect(describeResult(result, text)).toMatchFileSnapshot(`../../${path}.posts.json`);
  });

  it('is listed as it describes itself', async () => {
    const reader = await load();
    expect({ id: reader.id, extensions: reader.extensions }).toEqual({ id, extensions });
    expect(readerNamed(id)?.id).toBe(id);
  });
});
