import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/node/input/decode.ts';
import { readInputFile } from '../../../src/node/input/read-file.ts';
import { folder } from '../../cli/command-line.ts';

describe('readInputFile', () => {
  const cwd = folder({ 'a.md': 'Hello.', 'sub/b.md': '' });
  execFileSync('mkfifo', [join(cwd, 'pipe.md')]);

  it.each<[string, object]>([
    ['a.md', { text: 'Hello.' }],
    ['sub', { code: 'file/is-folder' }],
    ['a.md/b.md', { code: 'file/not-found' }],
    [`${'x'.repeat(300)}.md`, { code: 'file/name-too-long' }],
    ['a\0.md', { code: 'file/not-readable' }],
    ['pipe.md', { code: 'file/not-regular' }],
  ])('reads %j', async (path, expected) => {
    expect(await readInputFile(`${cwd}/${path}`)).toMatchObject(expected);
  });

  it('rejects a file that is too large', async () => {
    writeFileSync(join(cwd, 'large.md'), 'x'.repeat(3 * 1024 * 1024));
    expect(await readInputFile(join(cwd, 'large.md'), decode, 2 * 1024 * 1024)).toMatchObject({
      code: 'file/too-large',
      message: 'This file is too large: 3 MB, limit 2 MB.',
    });
  });
});
