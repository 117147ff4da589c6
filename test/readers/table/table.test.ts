import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('broken table', () => {
  const rows = (count: number, from = 1) =>
    Array.from({ length: count }, (_, index) => `${from + index},Row ${from + index} says hello.,x\n`).join('');

  it('loses only the row with an unclosed quote', async () => {
    const { posts, errors } = await readText(
      'a.csv',
      `id,text,platform\n${rows(2)}3,"Row 3 says hello.,x\n${rows(897, 4)}`,
    );
    expect(posts).toHaveLength(899);
    expect(errors).toMatchObject([{ code: 'csv/unclosed-quote' }]);
    expect(errors[0]?.span).toEqual({ start: 63, end: 83 });
  });

  it('reports twenty of a thousand bad rows', async () => {
    const { posts, errors } = await readText('a.csv', `id,text\n${'1,Hello, there,you\n'.repeat(1000)}2,Fine.\n`);
    expect(posts).toHaveLength(1);
    expect(errors).toHaveLength(21);
    expect(errors.at(-1)).toMatchObject({ code: 'table/more-bad-rows', message: expect.stringContaining('980') });
  });

  it.each([
    ['<html><body>text</body></html>', 'csv/html'],
    ['\n <!-- saved -->\n<table><tr><td>text</td></tr></table>', 'csv/html'],
    ['Date^Text\n2026-03-04^Hello there.\n', 'table/no-text-column'],
    ['Caption,Caption\nHello there.,Hello you all.\n', 'table/ambiguous-columns'],
    ['text\n"Never closed', 'csv/unclosed-quote'],
    [`text\n${'a,'.repeat(10_000)}\n`, 'table/too-many-cells'],
  ])('reports an error with a code: %#', async (file, code) => {
    expect((await readText('a.csv', file)).errors).toMatchObject([{ code }]);
  });
});
