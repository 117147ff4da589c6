import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../../src/core/model/post.ts';
import type { ReadError, ReadOptions } from '../../../src/core/model/reader.ts';
import type { NamedCell } from '../../../src/core/model/source-file.ts';
import xlsx from '../../../src/readers/xlsx/xlsx.ts';
import { packed, parts, type Sheet } from './workbook.ts';

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

async function getErrorCode(bytes: Uint8Array): Promise<string | undefined> {
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

/** Changes the declared size of a file in a workbook. */
function withDeclaredSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const target = strToU8(name);
  for (let at = 0; at < copy.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02_01_4b_50) continue;
    if (target.every((byte, index) => copy[at + 46 + index] === byte)) view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe('broken workbooks', () => {
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
    ['plain text', strToU8('text,date\nHello,2026-03-04\n'), 'xlsx/not-workbook'],
    ['no bytes', new Uint8Array(), 'xlsx/empty'],
    ['half of its bytes', packed(good).slice(0, 900), 'xlsx/damaged'],
    ['only the first bytes', strToU8('PK\u0003\u0004'), 'xlsx/damaged'],
    ['another package', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'xlsx/other-package'],
    ['no sheet', packed({ ...good, 'xl/workbook.xml': '<workbook/>' }), 'xlsx/no-sheet'],
    ['a missing sheet', packed({ ...good, [sheet]: undefined }), 'xlsx/missing-sheet'],
    ['half a sheet', packed({ ...good, [sheet]: good[sheet]?.slice(0, 300) }), 'xlsx/damaged'],
    ['crossed tags', packed({ ...good, [sheet]: '<worksheet><row></c></row></worksheet>' }), 'xlsx/damaged'],
    ['an unclosed tag', packed({ ...good, [sheet]: '<worksheet><row a="' }), 'xlsx/damaged'],
    ['an unclosed comment', packed({ ...good, [sheet]: '<worksheet><!-- ' }), 'xlsx/damaged'],
    ['a declared size of 4 GB', withDeclaredSize(packed(good), sheet, 0xff_ff_ff_f0), 'xlsx/too-large'],
    ['a declared size that is too small', withDeclaredSize(packed(good), sheet, 100), 'xlsx/damaged'],
    [
      'a suspicious compression ratio',
      zipSync({
        ...Object.fromEntries(Object.entries(good).map(([name, xml]) => [name, strToU8(xml)])),
        [sheet]: new Uint8Array(140 << 20),
      }),
      'xlsx/too-large',
    ],
  ])('report an error with a code: %s', async (_, bytes, code) => {
    expect(await getErrorCode(bytes)).toBe(code);
  });

  it('do not expand their own entities', async () => {
    const xml = `<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><row r="1"><c r="A1" t="inlineStr"><is><t>Text</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>&b;&b; Hello.</t></is></c></row></worksheet>`;
    const bytes = packed({ ...good, [sheet]: xml.replace(' [<!ENTITY b "bbbb">]', '') });
    expect((await read(bytes)).posts).toMatchObject([{ text: '&b;&b; Hello.' }]);
  });

  it('with a tag of a million letters are read quickly', async () => {
    const xml = `<worksheet ${'a'.repeat(1_000_000)}><row r="1"/></worksheet>`;
    expect((await read(packed({ ...good, [sheet]: xml }))).posts).toEqual([]);
  });
});
