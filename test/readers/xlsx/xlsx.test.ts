import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createPositionLookup } from '../../../src/core/model/line-index.ts';
import type { Post } from '../../../src/core/model/post.ts';
import type { ReadError, ReadOptions } from '../../../src/core/model/reader.ts';
import type { NamedCell } from '../../../src/core/model/source-file.ts';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import { formatDate, parseDateFormat } from '../../../src/readers/xlsx/date.ts';
import xlsx from '../../../src/readers/xlsx/xlsx.ts';
import { randomPost, seeded } from '../random.ts';
import { packed, parts, type Sheet, type Written, workbook } from './workbook.ts';

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

async function refusal(bytes: Uint8Array): Promise<string | undefined> {
  const decoded = await xlsx.decode?.(bytes);
  return decoded && 'message' in decoded ? decoded.code : undefined;
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

describe('a workbook', () => {
  it('has its posts in cells, and its dates in words', async () => {
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

  it('may have several sheets: those without texts are left alone, and hidden ones', async () => {
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

  it('without a text says which columns it has', async () => {
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

  it('is read with columns that the command line names', async () => {
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

  it.each<[string, Written, string]>([
    ['rich text', { xml: '<c r="PLACE" t="inlineStr"><is><r><t>One </t></r><r><t>two.</t></r></is></c>' }, 'One two.'],
    ['a reading aid', { xml: '<c r="PLACE" t="inlineStr"><is><t>One.</t><rPh><t>no</t></rPh></is></c>' }, 'One.'],
    ['a saved formula', { xml: '<c r="PLACE" t="str"><f>A1&amp;B1</f><v>One.</v></c>' }, 'One.'],
    ['escapes', { xml: '<c r="PLACE" t="str"><v>One_x000D_\ntwo _x005F_x0041_.</v></c>' }, 'One\ntwo _x0041_.'],
    [
      'character data',
      { xml: '<c r="PLACE" t="inlineStr"><is><t><![CDATA[One & <two>.]]></t></is></c>' },
      'One & <two>.',
    ],
    ['prefixes', { xml: '<x:c r="PLACE" t="inlineStr"><x:is><x:t>One.</x:t></x:is></x:c>' }, 'One.'],
    ['no place', { xml: '<c t="inlineStr"><is><t>&#x4f;&#110;e&quot;.</t></is></c>' }, 'One".'],
  ])('may hold %s', async (_, cell, text) => {
    expect((await read(workbook({ name: 'A', rows: [['Text'], [cell]] }))).posts).toMatchObject([{ text }]);
  });

  it.each<[string, Written, string]>([
    ['a formula without a value', { xml: '<c r="PLACE" t="str"><f>A1&amp;B1</f></c>' }, 'xlsx/formula'],
    ['an error', { xml: '<c r="PLACE" t="e"><f>A9</f><v>#REF!</v></c>' }, 'xlsx/error-value'],
  ])('with %s reports the cell and reads the others', async (_, cell, code) => {
    const { posts, errors, cells, text } = await read(workbook({ name: 'A', rows: [['Text'], [cell], ['Fine.']] }));
    expect(posts.map((post) => post.text)).toEqual(['Fine.']);
    expect(errors).toMatchObject([{ code }]);
    expect(createPositionLookup({ text, cells })(errors[0]?.span?.start ?? -1).cell).toBe('A!A2');
  });

  it('gives every slice of a post its characters, and every cell its own', async () => {
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
});

describe('dates of spreadsheets', () => {
  it.each<[number, number, string | undefined, 1900 | 1904, string | undefined]>([
    [46_085, 14, undefined, 1900, '2026-03-04'],
    [46_085.395_833_333_3, 22, undefined, 1900, '2026-03-04 09:30'],
    [46_085, 22, undefined, 1900, '2026-03-04 00:00'],
    [46_085.5, 14, undefined, 1900, '2026-03-04 12:00'],
    [44_623, 14, undefined, 1904, '2026-03-04'],
    [0.999_999, 20, undefined, 1900, undefined],
    [0.5, 20, undefined, 1900, '12:00'],
    [1, 14, undefined, 1900, '1900-01-01'],
    [46_085, 164, '[$-409]d\\-mmm;@', 1900, '2026-03-04'],
    [46_085.25, 164, 'dd/mm/yyyy hh:mm', 1900, '2026-03-04 06:00'],
    [0.25, 164, '[h]:mm', 1900, '06:00'],
    [-1, 14, undefined, 1900, undefined],
    [9_999_999, 14, undefined, 1900, undefined],
    [Number.NaN, 14, undefined, 1900, undefined],
    [3, 164, '0 "days"', 1900, undefined],
    [3, 164, '[Red]0.00', 1900, undefined],
    [3, 0, undefined, 1900, undefined],
    [3, 164, 'General', 1900, undefined],
  ])('%d in format %d %s since %d is %s', (serial, id, code, epoch, text) => {
    const format = parseDateFormat(id, code);
    const found = format && formatDate(serial, format, epoch);
    if (serial === 0.999_999) expect(found).toMatch(/00:00$/u);
    else expect(found).toBe(text);
  });

  it('count from 1904 where the workbook says so', async () => {
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

/** A workbook in which a part claims another size than it has. */
function lying(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const wanted = strToU8(name);
  for (let at = 0; at < copy.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02_01_4b_50) continue;
    if (wanted.every((byte, index) => copy[at + 46 + index] === byte)) view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe('a workbook that cannot be read says why', () => {
  const good = parts([march]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const ole = (name: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...Array<number>(600).fill(0),
      ...[...name].flatMap((c) => [c.charCodeAt(0), 0]),
    ]);

  it.each<[string, Uint8Array, string]>([
    ['a password', ole('EncryptedPackage'), 'xlsx/encrypted'],
    ['the old format', ole('Workbook'), 'xlsx/old-format'],
    ['a table of text', strToU8('text,date\nHello,2026-03-04\n'), 'xlsx/not-workbook'],
    ['nothing', new Uint8Array(), 'xlsx/empty'],
    ['half of it', packed(good).slice(0, 900), 'xlsx/damaged'],
    ['only a beginning', strToU8('PK\u0003\u0004'), 'xlsx/damaged'],
    ['another package', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'xlsx/other-package'],
    ['no sheet', packed({ ...good, 'xl/workbook.xml': '<workbook/>' }), 'xlsx/no-sheet'],
    ['a lost sheet', packed({ ...good, [sheet]: undefined }), 'xlsx/missing-sheet'],
    ['half a sheet', packed({ ...good, [sheet]: good[sheet]?.slice(0, 300) }), 'xlsx/damaged'],
    ['crossed tags', packed({ ...good, [sheet]: '<worksheet><row></c></row></worksheet>' }), 'xlsx/damaged'],
    ['an open tag', packed({ ...good, [sheet]: '<worksheet><row a="' }), 'xlsx/damaged'],
    ['an open comment', packed({ ...good, [sheet]: '<worksheet><!-- ' }), 'xlsx/damaged'],
    ['10 GB, or so it says', lying(packed(good), sheet, 0xff_ff_ff_f0), 'xlsx/too-large'],
    ['less than it has', lying(packed(good), sheet, 100), 'xlsx/damaged'],
    [
      'a bomb',
      zipSync({
        ...Object.fromEntries(Object.entries(good).map(([name, xml]) => [name, strToU8(xml)])),
        [sheet]: new Uint8Array(140 << 20),
      }),
      'xlsx/too-large',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it('swells by none of its own entities', async () => {
    const xml = `<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><row r="1"><c r="A1" t="inlineStr"><is><t>Text</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>&b;&b; Hello.</t></is></c></row></worksheet>`;
    const bytes = packed({ ...good, [sheet]: xml.replace(' [<!ENTITY b "bbbb">]', '') });
    expect((await read(bytes)).posts).toMatchObject([{ text: '&b;&b; Hello.' }]);
  });

  it('takes a tag of a million letters in a moment', async () => {
    const xml = `<worksheet ${'a'.repeat(1_000_000)}><row r="1"/></worksheet>`;
    expect((await read(packed({ ...good, [sheet]: xml }))).posts).toEqual([]);
  });
});
