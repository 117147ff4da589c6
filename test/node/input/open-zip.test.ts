import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createFileInput, openInput } from '../../../src/node/input/open-input.ts';
import { folder, sincerity } from '../../cli/command-line.ts';
import { type Forged, forge } from './forged-zip.ts';
import { readAll, textsOf, writeInNewFolder } from './read-all.ts';

const good: Forged = { name: 'good.md', text: 'Bread at eight.' };
const first: Forged = { name: 'a.md', text: 'Anything.' };

describe('ZIP of drafts', () => {
  it('is read like a folder of the same files', async () => {
    const result = await readAll(
      writeInNewFolder(
        'posts.zip',
        zipSync({
          'drafts/b.md': Buffer.from('In Markdown.'),
          'drafts/a.txt': Buffer.from('In plain words.'),
          'drafts/c.csv': Buffer.from('Date,Text\n2026-03-01,In a table.\n'),
          'drafts/d.json': Buffer.from('{"text": "In JSON."}'),
          'drafts/app.js': Buffer.from('alert()'),
          'drafts/image.png': new Uint8Array(9),
          'package.json': Buffer.from('{}'),
          'node_modules/x/readme.md': Buffer.from('No.'),
          '.hidden/a.md': Buffer.from('No.'),
          '__MACOSX/drafts/._a.txt': Buffer.from('No.'),
        }),
      ),
    );
    expect(result.errors).toEqual([]);
    expect(result.posts.map(({ path, text }) => [path, text])).toEqual([
      ['posts.zip/drafts/a.txt', 'In plain words.'],
      ['posts.zip/drafts/b.md', 'In Markdown.'],
      ['posts.zip/drafts/c.csv', 'In a table.'],
      ['posts.zip/drafts/d.json', 'In JSON.'],
    ]);
  });

  it('can be read from a source other than the disk', async () => {
    const draft = {
      path: 'x.zip',
      read: async (decode: (bytes: Uint8Array) => unknown) => decode(forge([good])) as never,
    };
    const opened: string[] = [];
    for await (const one of openInput(draft, '/x.zip', 'x.zip'))
      opened.push('file' in one ? one.file.text : one.message);
    expect(opened).toEqual(['Bread at eight.']);
  });

  it.each<[string, Forged, string]>([
    ['that is encrypted', { ...first, flags: 1 }, 'a.md: This member is encrypted.'],
    [
      'with an unknown compression method',
      { ...first, method: 99 },
      'a.md: The compression method of this member is not supported.',
    ],
    [
      'with a name that leads up',
      { ...first, name: '../a.md' },
      '../a.md: This name refers to a path outside of the ZIP.',
    ],
    [
      'with a name that leads up in the middle',
      { ...first, name: 'b/../../a.md' },
      'b/../../a.md: This name refers to a path outside of the ZIP.',
    ],
    [
      'with an absolute name',
      { ...first, name: '/etc/a.md' },
      '/etc/a.md: This name refers to a path outside of the ZIP.',
    ],
    [
      'with a drive in its name',
      { ...first, name: 'C:\\a.md' },
      'C:/a.md: This name refers to a path outside of the ZIP.',
    ],
    [
      'with a name that leads up with backslashes',
      { ...first, name: '..\\a.md' },
      '../a.md: This name refers to a path outside of the ZIP.',
    ],
    ['with a NUL in its name', { ...first, name: 'a\0.md' }, 'a\0.md: This name contains a NUL character.'],
    [
      'with a declared size of ten gigabytes',
      { ...first, size: 10 * 1024 ** 3 },
      'a.md: This file is too large: 10,240 MB, limit 50 MB.',
    ],
    [
      'with a list whose declared size is ten gigabytes',
      { ...first, name: 'a.json', size: 10 * 1024 ** 3 },
      'a.json: This member is too large: 10,240 MB unpacked, limit 4,096 MB.',
    ],
    ['longer than its declared size', { ...first, size: 3 }, 'a.md: This member is damaged.'],
    ['shorter than its declared size', { ...first, size: 30 }, 'a.md: This member is damaged.'],
    ['with a wrong checksum', { ...first, sum: 1 }, 'a.md: This member is damaged.'],
    ['with a wrong offset', { ...first, shift: 7 }, 'a.md: This member is damaged.'],
    [
      'with data that is not compressed',
      { ...first, method: 0, text: 'Plain.', size: 6, sum: 0 },
      'a.md: This member is damaged.',
    ],
    ['with a duplicate name', { ...good }, 'good.md: This name occurs twice in the ZIP.'],
    ['that is a ZIP', { ...first, name: 'inner.zip' }, 'inner.zip: ZIPs inside of a ZIP are not supported.'],
  ])('reports a member %s, and reads the others', async (_, bad, error) => {
    const result = await readAll(writeInNewFolder('x.zip', forge([bad, good])));
    expect(textsOf(result)).toEqual(['Bread at eight.']);
    expect(result.errors).toEqual([`x.zip/${error}`]);
  });

  it.each<[string, Uint8Array, string]>([
    ['is empty', zipSync({}), 'No supported files in this ZIP.'],
    ['contains no drafts', zipSync({ 'a.png': new Uint8Array(3) }), 'No supported files in this ZIP.'],
    ['is not a ZIP', Buffer.from('PK\x03\x04 and nothing else'), 'This is not a ZIP file, or it is truncated.'],
    ['has no bytes', new Uint8Array(), 'This is not a ZIP file, or it is truncated.'],
    ['is truncated', forge([good, first]).subarray(0, -30), 'This is not a ZIP file, or it is truncated.'],
  ])('reports an error if it %s', async (_, bytes, message) => {
    expect(await readAll(writeInNewFolder('x.zip', bytes))).toEqual({ posts: [], errors: [`x.zip: ${message}`] });
  });

  it.each<[string, Buffer]>([
    ['is truncated', forge([good, first], 9)],
    [
      'has only zeros after the first member',
      Buffer.concat([forge([good, first]).subarray(0, -72), Buffer.alloc(50), forge([good, first]).subarray(-22)]),
    ],
  ])('reads the members before the damage if its central directory %s', async (_, bytes) => {
    const result = await readAll(writeInNewFolder('x.zip', bytes));
    expect(textsOf(result)).toContain('Bread at eight.');
    expect(result.errors).toContain('x.zip: The central directory of this ZIP is damaged.');
  });

  it.each<[string, string]>([
    ['gone.zip', 'No such file.'],
    ['folder.zip', 'This is a folder, not a file.'],
    ['pipe.zip', 'This is not a regular file.'],
  ])('reports an error for %s, which is not a file', async (name, message) => {
    const path = writeInNewFolder('a', '').replace(/a$/u, name);
    if (name === 'folder.zip') mkdirSync(path);
    if (name === 'pipe.zip') execFileSync('mkfifo', [path]);
    const errors: string[] = [];
    for await (const opened of openInput(createFileInput(path), path, name))
      errors.push('file' in opened ? '' : opened.message);
    expect(errors).toEqual([message]);
  });

  it('reports ten invalid names and counts the others', async () => {
    const result = await readAll(
      writeInNewFolder('x.zip', forge([...Array(25)].map((_, n) => ({ ...first, name: `../${n}.md` })))),
    );
    expect(result.errors).toHaveLength(11);
    expect(result.errors.at(-1)).toBe('x.zip: 15 more members of this ZIP cannot be read.');
  });

  it('can be closed before all members are read', async () => {
    const path = writeInNewFolder('x.zip', forge([good, first]));
    for await (const opened of openInput(createFileInput(path), path, 'x.zip')) {
      expect('file' in opened).toBe(true);
      break;
    }
  });
});

const zipOf = (name: string, text: string) => zipSync({ [name]: strToU8(text) });

it('opens ZIPs in a folder and skips ZIPs without drafts and ZIPs that Git ignores', async () => {
  const cwd = folder({
    '.gitignore': 'old/\n',
    'plan.zip': zipOf('rye.md', 'The rye is back.'),
    'press/pictures.zip': zipOf('rye.jpg', 'x'),
    'press/old/old.zip': zipOf('oven.md', 'The oven was warm.'),
  });
  const lint = async (...paths: string[]) => {
    const { code, stdout } = await sincerity(['--format', 'json', ...paths], { cwd });
    const { posts, inputErrors } = JSON.parse(stdout) as Record<
      'posts' | 'inputErrors',
      { path: string; message: string }[]
    >;
    return { code, posts: posts.map(({ path }) => path), inputErrors: inputErrors.map(({ message }) => message) };
  };
  const outcome = { code: 0, posts: ['plan.zip/rye.md'], inputErrors: [] };
  expect(await lint('.')).toEqual(outcome);
  expect(await lint('**/*.zip')).toEqual(outcome);
  expect(await lint('plan.zip', 'press/pictures.zip')).toEqual({
    ...outcome,
    code: 2,
    inputErrors: ['No supported files in this ZIP.'],
  });
});
