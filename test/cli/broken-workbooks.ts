import { strToU8, zipSync } from 'fflate';
import { forge, zip } from '../node/input/forged-zip.ts';
import { packed, parts, type Sheet, workbook } from '../readers/xlsx/workbook.ts';
import type { Broken } from './broken.ts';

const march: Sheet = {
  name: 'March',
  rows: [
    ['Date', 'Text'],
    ['2026-03-01', 'The rye is back.'],
    ['2026-03-02', 'The oven is warm.'],
  ],
};
const sheet = 'xl/worksheets/sheet1.xml';

/** The workbook of March with some of its parts written anew; a part that is `undefined` is left out. */
const altered = (change: (all: Record<string, string>) => Record<string, string | undefined>): Uint8Array => {
  const all = parts([march]);
  return packed({ ...all, ...change(all) });
};

const swap = (name: string, from: string | RegExp, to: string) =>
  altered((all) => ({ [name]: (all[name] ?? '').replace(from, () => to) }));

const old = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);

const lol = `<!DOCTYPE lolz [<!ENTITY lol "lol">${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `<!ENTITY lol${n} "${`&lol${n === 1 ? '' : n - 1};`.repeat(10)}">`).join('')}]>`;

/** Workbooks of Excel. */
export const brokenWorkbooks: readonly Broken[] = [
  {
    title: 'protected by a password',
    name: 'a.xlsx',
    is: old('EncryptedPackage'),
    posts: 0,
    says: ['a.xlsx: xlsx/encrypted'],
  },
  {
    title: 'of the old kind, under a new name',
    name: 'a.xlsx',
    is: old('Workbook'),
    posts: 0,
    says: ['a.xlsx: xlsx/old-format'],
  },
  {
    title: 'of the old kind, under its own name',
    name: 'a.xls',
    is: old('Workbook'),
    posts: 0,
    says: ['a.xls: file/unsupported-format'],
  },
  {
    title: 'of OpenOffice',
    name: 'a.ods',
    is: zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
    posts: 0,
    says: ['a.ods: file/unsupported-format'],
  },
  {
    title: 'of OpenOffice, under a new name',
    name: 'a.xlsx',
    is: zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8('<office/>'),
    }),
    posts: 0,
    says: ['a.xlsx: xlsx/other-package'],
  },
  {
    title: 'a table of text under its name',
    name: 'a.xlsx',
    is: 'Text,Platform\nThe rye is back.,x\n',
    posts: 0,
    says: ['a.xlsx: xlsx/not-workbook'],
  },
  {
    title: 'a web page under its name',
    name: 'a.xlsx',
    is: '<html><table><tr><td>Text</td></tr></table></html>',
    posts: 0,
    says: ['a.xlsx: xlsx/not-workbook'],
  },
  {
    title: 'an empty file',
    name: 'a.xlsx',
    is: '',
    posts: 0,
    says: ['a.xlsx: xlsx/empty'],
  },
  {
    title: 'cut short',
    name: 'a.xlsx',
    is: workbook(march).subarray(0, 700),
    posts: 0,
    says: ['a.xlsx: xlsx/damaged'],
  },
  {
    title: 'with bytes of it changed',
    name: 'a.xlsx',
    is: workbook(march).map((byte, at) => (at > 300 && at < 360 ? 0xff : byte)),
    posts: 0,
    says: ['a.xlsx: xlsx/damaged'],
  },
  {
    title: 'without the part that lists its sheets',
    name: 'a.xlsx',
    is: altered(() => ({ 'xl/workbook.xml': undefined })),
    posts: 0,
    says: ['a.xlsx: xlsx/other-package'],
  },
  {
    title: 'without any relation',
    name: 'a.xlsx',
    is: altered(() => ({ 'xl/_rels/workbook.xml.rels': undefined })),
    posts: 0,
    says: ['a.xlsx: xlsx/no-sheet'],
  },
  {
    title: 'without the sheet that it lists',
    name: 'a.xlsx',
    is: altered(() => ({ [sheet]: undefined })),
    posts: 0,
    says: ['a.xlsx: xlsx/missing-sheet'],
  },
  {
    title: 'a document of Word under its name',
    name: 'a.xlsx',
    is: zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') }),
    posts: 0,
    says: ['a.xlsx: xlsx/other-package'],
  },
  { title: 'without a cell', name: 'a.xlsx', is: workbook({ name: 'March', rows: [] }), posts: 0, says: [] },
  {
    title: 'without a column of text on any sheet',
    name: 'a.xlsx',
    is: workbook(
      {
        name: 'Money',
        rows: [
          ['Week', 'Budget'],
          ['1', '40'],
        ],
      },
      {
        name: 'People',
        rows: [
          ['Name', 'Desk'],
          ['Ida', '4'],
        ],
      },
    ),
    posts: 0,
    says: ['a.xlsx:Money!A1: table/no-text-column'],
  },
  {
    title: 'with two columns of text',
    name: 'a.xlsx',
    is: workbook({
      name: 'March',
      rows: [
        ['Date', 'Text', 'Text'],
        ['2026-03-01', 'The rye is back.', 'The oven is warm.'],
      ],
    }),
    posts: 0,
    says: ['a.xlsx:March!A1: table/ambiguous-columns'],
  },
  {
    title: 'with a formula whose value was not saved',
    name: 'a.xlsx',
    is: workbook({
      name: 'March',
      rows: [['Text'], [{ xml: '<c r="PLACE"><f>CONCAT("The rye"," is back.")</f></c>' }], ['The oven is warm.']],
    }),
    posts: 1,
    says: ['a.xlsx:March!A2: xlsx/formula'],
  },
  {
    title: 'with a hundred formulas whose values were not saved',
    name: 'a.xlsx',
    is: workbook({
      name: 'March',
      rows: [['Text'], ...Array.from({ length: 100 }, () => [{ xml: '<c r="PLACE"><f>A1</f></c>' }])],
    }),
    posts: 0,
    says: [
      ...Array.from({ length: 20 }, (_, n) => `a.xlsx:March!A${n + 2}: xlsx/formula`),
      'a.xlsx:March!A101: table/more-bad-rows',
    ],
  },
  {
    title: 'with a cell of #REF!',
    name: 'a.xlsx',
    is: workbook({
      name: 'March',
      rows: [
        ['Date', 'Text'],
        ['2026-03-01', { xml: '<c r="PLACE" t="e"><f>Plan!A1</f><v>#REF!</v></c>' }],
        ['2026-03-02', 'The oven is warm.'],
      ],
    }),
    posts: 1,
    says: ['a.xlsx:March!B2: xlsx/error-value'],
  },
  {
    title: 'with words that no list of words has',
    name: 'a.xlsx',
    is: workbook({
      name: 'March',
      rows: [
        ['Text', 'Date'],
        [{ xml: '<c r="PLACE" t="s"><v>999</v></c>' }, '2026-03-01'],
        [{ xml: '<c r="PLACE" t="s"><v>-1</v></c>' }, '2026-03-01'],
        ['The oven is warm.'],
      ],
    }),
    posts: 1,
    says: ['a.xlsx:March!A2: xlsx/lost-text', 'a.xlsx:March!A3: xlsx/lost-text'],
  },
  {
    title: 'without its list of words',
    name: 'a.xlsx',
    is: altered(() => ({ 'xl/sharedStrings.xml': undefined })),
    posts: 0,
    says: ['a.xlsx: xlsx/missing-strings'],
  },
  {
    title: 'with a billion laughs among its words',
    name: 'a.xlsx',
    is: swap(
      'xl/sharedStrings.xml',
      /^.*?<t xml:space="preserve">The rye/su,
      `${lol}<sst><si><t>Date</t></si><si><t>Text</t></si><si><t>2026-03-01</t></si><si><t>&lol9;`,
    ),
    posts: 2,
    says: [],
    isHeavy: true,
  },
  {
    title: 'with XML that breaks off in a sheet',
    name: 'a.xlsx',
    is: altered((all) => ({ [sheet]: all[sheet]?.slice(0, -40) })),
    posts: 0,
    says: ['a.xlsx: xlsx/damaged'],
  },
  {
    title: 'with XML whose tags do not match',
    name: 'a.xlsx',
    is: swap(sheet, '</row>', '</cell>'),
    posts: 0,
    says: ['a.xlsx: xlsx/damaged'],
  },
  {
    title: 'nested without end',
    name: 'a.xlsx',
    is: altered(() => ({ [sheet]: '<a>'.repeat(300_000) })),
    posts: 0,
    says: ['a.xlsx: xlsx/damaged'],
  },
  {
    title: 'that claims 1,048,576 rows',
    name: 'a.xlsx',
    is: swap(
      sheet,
      '<sheetData>',
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ),
    posts: 2,
    says: [],
  },
  {
    title: 'with a header of merged cells',
    name: 'a.xlsx',
    is: workbook({
      name: 'March',
      rows: [
        ['The plan for March'],
        ['LinkedIn', undefined, 'Facebook'],
        ['Date', 'Text', 'Text', 'Text'],
        ['2026-03-01', 'The rye is back.', 'The oven is warm.', 'The mill turns.'],
      ],
    }),
    posts: 0,
    says: ['a.xlsx:March!A1: table/ambiguous-columns'],
  },
  {
    title: 'with a date that no calendar has',
    name: 'a.xlsx',
    is: workbook({
      name: 'March',
      rows: [
        ['Date', 'Text'],
        ['31/02/2026', 'The rye is back.'],
        [{ number: 99_999_999, style: 1 }, 'The oven is warm.'],
        [{ number: -5, style: 2 }, 'The mill turns.'],
      ],
    }),
    posts: 3,
    says: ['a.xlsx:March!A2: dates/invalid'],
  },
  {
    title: 'with a part that unpacks to 200 MB',
    name: 'a.xlsx',
    is: zip({
      ...Object.fromEntries(Object.entries(parts([march])).map(([name, xml]) => [name, strToU8(xml)])),
      [sheet]: new Uint8Array(200 * 1024 ** 2),
    }),
    posts: 0,
    says: ['a.xlsx: xlsx/too-large'],
    isHeavy: true,
  },
  {
    title: 'with a part that is longer than it says',
    name: 'a.xlsx',
    is: forge(
      Object.entries(parts([march])).map(([name, text]) =>
        name === sheet ? { name, text: text + ' '.repeat(50_000_000), size: 500 } : { name, text },
      ),
    ),
    posts: 2,
    says: [],
    isHeavy: true,
  },
  {
    title: 'with a part that claims 10 GB',
    name: 'a.xlsx',
    is: forge(
      Object.entries(parts([march])).map(([name, text]) =>
        name === sheet ? { name, text, size: 10 * 1024 ** 3 } : { name, text },
      ),
    ),
    posts: 0,
    says: ['a.xlsx: xlsx/too-large'],
    isHeavy: true,
  },
];
