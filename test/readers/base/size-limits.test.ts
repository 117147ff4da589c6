import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('files above a limit', () => {
  it.each([
    ['a.json', '['.repeat(100_000), 'json/too-deep'],
    ['a.json', `[${'{"text":}\n,'.repeat(14)}"a"]`, 'json/too-many-errors'],
    ['a.ndjson', `{"text":"a"}\n${'['.repeat(100_000)}`, 'json/too-deep'],
    ['a.yaml', '['.repeat(20_000), 'yaml/syntax'],
    ['a.yaml', `${'- '.repeat(400)}x`, 'post/not-post'],
    ['a.yaml', '- text: Hello there.\n'.repeat(300_000), 'file/too-long'],
    ['a.yaml', `- &a ${'word '.repeat(20_000)}\n${'- *a\n'.repeat(20)}`, 'yaml/alias-limit'],
    ['a.yaml', `${'- a: b\n  a: c\n'.repeat(2)}`, 'yaml/duplicate-key'],
    ['a.csv', `text\n${','.repeat(20_000)}`, 'csv/too-many-cells'],
    ['a.csv', `${'a,'.repeat(50)}a`, 'table/no-text-column'],
    ['a.md', '---\nplatform: *x\n---\nText', 'yaml/undefined-alias'],
    ['a.md', '---\nplatform: x', 'front-matter/unclosed'],
  ])('report an error with a code in %s: %#', async (path, text, code) => {
    const { errors } = await readText(path, text);
    expect(errors.at(-1)?.code).toBe(code);
  });
});

describe('texts above the limit of every platform', () => {
  const long = 'Hello "you" \\ all.\n'.repeat(80_000);
  it.each([
    ['a.txt', long],
    ['a.txt', long.replaceAll('\n', '\r\n')],
    ['a.csv', `text\n"${long.replaceAll('"', '""')}"\n`],
    ['a.json', JSON.stringify([long])],
    ['a.ndjson', JSON.stringify({ text: long })],
    ['a.yaml', `- text: ${JSON.stringify(long)}\n`],
    ['a.md', long],
  ])('are read from %s', async (path, file) => {
    const { posts, errors } = await readText(path, file);
    expect(errors).toEqual([]);
    expect(posts).toHaveLength(1);
    expect(posts[0]?.text.trim() === long.trim()).toBe(true);
  });
});
