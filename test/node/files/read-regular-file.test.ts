import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIgnoreTest } from '../../../src/node/files/ignore-files.ts';
import { readRegularFile } from '../../../src/node/files/read-regular-file.ts';
import { folder, sincerity } from '../../cli/command-line.ts';

const pipe = (path: string) => execFileSync('mkfifo', [path]);

describe('readRegularFile', () => {
  it('reads a file, also through a link', () => {
    const cwd = folder({ 'a.yaml': 'brands: [A]' });
    symlinkSync('a.yaml', join(cwd, 'b.yaml'));
    expect(readRegularFile(join(cwd, 'b.yaml')).toString()).toBe('brands: [A]');
  });

  it.each<[string, (path: string) => void, string]>([
    ['a pipe', pipe, 'file/not-regular'],
    ['a link to a device', (path) => symlinkSync('/dev/zero', path), 'file/not-regular'],
    ['a link to a folder', (path) => symlinkSync('/', path), 'file/is-folder'],
    ['a large file', (path) => writeFileSync(path, 'x'.repeat(101)), 'file/too-large'],
  ])('rejects %s', (_, create, code) => {
    const path = join(folder({}), 'a.yaml');
    create(path);
    expect(() => readRegularFile(path, 100)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ code }) }),
    );
  });

  it('is used for ignore files and baselines', async () => {
    const cwd = folder({ 'a.txt': 'The rye is back.\n' });
    pipe(join(cwd, '.gitignore'));
    pipe(join(cwd, 'known'));
    expect(createIgnoreTest(cwd)(join(cwd, 'a.txt'))).toBeUndefined();
    const { code, stderr } = await sincerity(['--baseline', 'known', 'a.txt'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('known: This is not a regular file.'),
    });
  });
});
