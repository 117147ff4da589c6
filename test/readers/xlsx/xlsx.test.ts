import { describe, expect, it } from 'vitest';
import { createPositionLookup } from '../../../src/core/model/position-lookup.ts';
import type { Post } from '../../../src/core/model/post.ts';
import type { ReadError, ReadOptions } from '../../../src/core/model/reader.ts';
import type { NamedCell } from '../../../src/core/model/source-file.ts';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import xlsx from '../../../src/readers/xlsx/xlsx.ts';
import { randomPost, seeded } from '../random.ts';
import { type CellContent, packed, parts, type Sheet, workbook } from './workbook.ts';

interface Unpacked {
  readonly text: string;
  readonly cells: readonly NamedCell[];
  readonly posts: readonly Post[];
  readonly errors: readonly ReadError[];
}

async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<Unpacked> {
  const decoded = await xlsx.decode?.(bytes);
  if (!decoded || !('text' in decoded)) throw new Error(decoded?.message);
  const { text, cells = [] } = decoded;
  return { text, cells, ...(await xlsx.read({ path: 'a.xlsx', text, cells }, options)) };
}

const march: Sheet = {
  name: 'March',
  rows: [
    ['Plan for March'],
    [],
    ['Date', 'Time', 'Network', 'Caption', 'Alt text'],
    [
      { number: 46_085, style: 1 },
      { number: 0.395_833_333, style: 3 },
      'LinkedIn, X',
      'The oven is on & warm.\nCome by.',
      'An oven',
    ],
    [{ number: 46_086.5, style: 2 }, undefined, undefined, '   '],
    [{ number: 46_087.75, style: 2 }, undefined, 'IG', 'Two <loaves> left.'],
  ],
};

describe('XLSX reader', () => {
  it('reads posts from cells and formats dates', async () => {
    const { posts, errors, text, cells } = await read(workbook(march));
    expect(errors).toEqual([]);
    expect(posts).toMatchObject([
      {
        id: 'row-1',
        date: '2026-03-04 09:30',
        platforms: ['linkedin', 'x'],
        text: 'The oven is on & warm.\nCome by.',
        extraTexts: [{ kind: 'alt-text', text: 'An oven' }],
      },
      { id: 'row-3', date: '2026-03-06 18:00', platform: 'instagram', text: 'Two <loaves> left.' },
    ]);
    const [first] = posts;
    const at = createPositionLookup({ text, cells });
    const found = toSourceSpan(first?.map ?? [], first?.offset ?? 0, { start: 23, end: 27 });
    expect(text.slice(found.start, found.end)).toBe('Come');
    expect(at(found.start)).toEqual({ line: 4, column: 24, offset: 23, cell: 'March!D4' });
    expect(at(first?.dateAt?.start ?? -1).cell).toBe('March!A4');
  });

  it('uses the value of a merged cell in each of its rows', async () => {
    const rows = [
      ['Network', 'Caption'],
      ['Instagram', 'The rye is back.'],
      [undefined, 'Two loaves left.'],
      ['X', 'The oven is warm.'],
      [],
    ];
    const { posts, cells } = await read(workbook({ name: 'March', rows, merged: ['A2:A3', 'A4:A1000000', 'B1:C1'] }));
    expect(posts.map(({ id, platform, text }) => [id, platform, text])).toEqual([
      ['row-1', 'instagram', 'The rye is back.'],
      ['row-2', 'instagram', 'Two loaves left.'],
      ['row-3', 'x', 'The oven is warm.'],
    ]);
    expect(cells.map(({ name }) => name)).toContain('March!A2');
  });

  it('reads several sheets and skips hidden ones and those without text', async () => {
    const lists: Sheet = { name: 'Lists', rows: [['Draft'], ['Approved']] };
    const hidden: Sheet = { name: 'Old', state: 'hidden', rows: [['Text'], ['Never mind.']] };
    const x: Sheet = {
      name: 'X',
      rows: [
        ['Post', 'Date'],
        ['Good morning, all.', '2026-03-04'],
      ],
    };
    const { posts, errors } = await read(workbook(lists, hidden, march, x));
    expect(errors).toEqual([]);
    expect(posts.map(({ id, platform }) => [id, platform])).toEqual([
      ['March-row-1', 'linkedin'],
      ['March-row-3', 'instagram'],
      ['X-row-1', 'x'],
    ]);
  });

  it('lists the columns of a sheet without a text column', async () => {
    const { posts, errors } = await read(
      workbook({
        name: 'A',
        rows: [
          ['Topic', 'Words'],
          ['Rye', 'Hello there'],
        ],
      }),
    );
    expect(posts).toEqual([]);
    expect(errors).toMatchObject([
      { code: 'table/no-text-column', message: expect.stringContaining('"Topic", "Words"') },
    ]);
  });

  it('accepts column overrides', async () => {
    const sheet = {
      name: 'A',
      rows: [
        ['Topic', 'Words'],
        ['Rye', 'Hello there'],
      ],
    };
    expect((await read(workbook(sheet), { columnOverrides: { text: 'words' } })).posts).toMatchObject([
      { text: 'Hello there' },
    ]);
  });

  it.each<[string, CellContent, string]>([
    ['rich text', { xml: '<c r="PLACE" t="inlineStr"><is><r><t>One </t></r><r><t>two.</t></r></is></c>' }, 'One two.'],
    ['a phonetic guide', { xml: '<c r="PLACE" t="inlineStr"><is><t>One.</t><rPh><t>no</t></rPh></is></c>' }, 'One.'],
    ['a saved formula', { xml: '<c r="PLACE" t="str"><f>A1&amp;B1</f><v>One.</v></c>' }, 'One.'],
    ['escapes', { xml: '<c r="PLACE" t="str"><v>One_x000D_\ntwo _x005F_x0041_.</v></c>' }, 'One\ntwo _x0041_.'],
    [
      'character data',
      { xml: '<c r="PLACE" t="inlineStr"><is><t><![CDATA[One & <two>.]]></t></is></c>' },
      'One & <two>.',
    ],
    ['prefixes', { xml: '<x:c r="PLACE" t="inlineStr"><x:is><x:t>One.</x:t></x:is></x:c>' }, 'One.'],
    ['no cell reference', { xml: '<c t="inlineStr"><is><t>&#x4f;&#110;e&quot;.</t></is></c>' }, 'One".'],
  ])('reads a cell with %s', async (_, cell, text) => {
    expect((await read(workbook({ name: 'A', rows: [['Text'], [cell]] }))).posts).toMatchObject([{ text }]);
  });

  it.each<[string, CellContent, string]>([
    ['a formula without a value', { xml: '<c r="PLACE" t="str"><f>A1&amp;B1</f></c>' }, 'xlsx/formula'],
    ['an error', { xml: '<c r="PLACE" t="e"><f>A9</f><v>#REF!</v></c>' }, 'xlsx/error-value'],
  ])('reports a cell with %s and reads the others', async (_, cell, code) => {
    const { posts, errors, cells, text } = await read(workbook({ name: 'A', rows: [['Text'], [cell], ['Fine.']] }));
    expect(posts.map((post) => post.text)).toEqual(['Fine.']);
    expect(errors).toMatchObject([{ code }]);
    expect(createPositionLookup({ text, cells })(errors[0]?.span?.start ?? -1).cell).toBe('A!A2');
  });

  it('maps each slice of a post to its cell and characters', async () => {
    const random = seeded(7);
    const xmlSafe = (post: string) =>
      Array.from(post.replaceAll(/\r\n?/gu, '\n'), (unit) => {
        const code = unit.codePointAt(0) ?? 0;
        return (code < 0x20 && code !== 9 && code !== 10) || (code >= 0xd800 && code <= 0xdfff) ? '' : unit;
      }).join('');
    const texts = Array.from({ length: 500 }, () => xmlSafe(randomPost(random)));
    const { posts, text } = await read(workbook({ name: 'A', rows: [['Text'], ...texts.map((words) => [words])] }));
    expect(posts.map((post) => post.text)).toEqual(texts);
    for (const { text: words, offset, map } of posts) {
      const start = random.below(words.length);
      const span = toSourceSpan(map, offset, { start, end: start + 1 + random.below(words.length - start) });
      expect(words).toContain(text.slice(span.start, span.end));
      expect(span.start).toBe(offset + start);
    }
  });

  it('reads dates since 1904 if the workbook has this setting', async () => {
    const sheet: Sheet = {
      name: 'A',
      rows: [
        ['Date', 'Text'],
        [{ number: 44_623, style: 1 }, 'Good morning, all.'],
      ],
    };
    const bytes = packed(parts([sheet], '<workbookPr date1904="1"/>'));
    expect((await read(bytes)).posts).toMatchObject([{ date: '2026-03-04' }]);
  });
});
