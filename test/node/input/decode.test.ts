import { expect, it } from 'vitest';
import { decode } from '../../../src/node/input/decode.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const swapped = (text: string) => bytes(text, 'utf16le').swap16();

const binary = {
  code: 'decode/binary',
  message: 'This is a binary file, not text.',
  hint: 'Save documents as plain text or Markdown, and spreadsheets as .xlsx or CSV.',
};
const guessedAs = (name: string) => `This file is not valid UTF-8. It was read as ${name}.`;
const guessed = guessedAs('windows-1252');

it.each<[string, Uint8Array, ReturnType<typeof decode>]>([
  ['an empty file', bytes(''), { text: '' }],
  ['UTF-8', bytes('Grüße 👋🏽'), { text: 'Grüße 👋🏽' }],
  ['UTF-8 with a byte order mark, which it removes', bytes('\uFEFFGrüße'), { text: 'Grüße' }],
  [
    'UTF-8 with a byte order mark and an invalid byte',
    Buffer.concat([bytes('\uFEFFa'), Buffer.of(0xff)]),
    { text: 'a\uFFFD' },
  ],
  ['UTF-16 LE with a byte order mark', bytes('\uFEFFGrüße 👋', 'utf16le'), { text: 'Grüße 👋' }],
  ['UTF-16 BE with a byte order mark', swapped('\uFEFFGrüße 👋'), { text: 'Grüße 👋' }],
  ['UTF-16 with half a surrogate pair', bytes('\uFEFFa\uD83Db', 'utf16le'), { text: 'a\uFFFDb' }],
  [
    'windows-1252',
    bytes('Gr\u00fc\u00dfe \u0093quoted\u0094 \u0080', 'latin1'),
    { text: 'Grüße “quoted” €', notice: guessed },
  ],
  ['windows-1252 with undefined bytes', bytes('caf\u00e9 \u0081', 'latin1'), { text: 'café \u0081', notice: guessed }],
  [
    'text with a few control characters',
    bytes(`${'a'.repeat(100)}\u001b[1m\t\f`),
    { text: `${'a'.repeat(100)}\u001b[1m\t\f` },
  ],
  [
    'Mac OS Roman',
    Buffer.concat([
      bytes('We won'),
      Buffer.of(0xd5),
      bytes('t be late for the caf'),
      Buffer.of(0x8e),
      bytes(' '),
      Buffer.of(0xd0),
      bytes(' promise.'),
    ]),
    { text: 'We won’t be late for the café – promise.', notice: guessedAs('Mac OS Roman') },
  ],
  [
    'windows-1251',
    Buffer.of(0xd5, 0xeb, 0xe5, 0xe1, 0x20, 0xe3, 0xee, 0xf2, 0xee, 0xe2, 0x2e),
    { text: 'Хлеб готов.', notice: guessedAs('windows-1251') },
  ],
  [
    'Shift_JIS',
    Buffer.of(
      0x83,
      0x70,
      0x83,
      0x93,
      0x82,
      0xaa,
      0x8f,
      0xc4,
      0x82,
      0xaf,
      0x82,
      0xdc,
      0x82,
      0xb5,
      0x82,
      0xbd,
      0x81,
      0x42,
    ),
    { text: 'パンが焼けました。', notice: guessedAs('Shift_JIS') },
  ],
  [
    'GBK',
    Buffer.of(0xc3, 0xe6, 0xb0, 0xfc, 0xba, 0xc3, 0xc1, 0xcb, 0xa1, 0xa3),
    { text: '面包好了。', notice: guessedAs('GBK') },
  ],
  ['a NUL in the middle', bytes('a\0b'), binary],
  [
    'UTF-16 without a byte order mark',
    bytes('Hello', 'utf16le'),
    { text: 'Hello', notice: 'This file has no byte order mark. It was read as UTF-16.' },
  ],
  ['UTF-32, whose byte order mark begins like that of UTF-16', Buffer.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), binary],
  ['an image', Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), binary],
  ['many control characters', bytes('\u0001\u0002abc\u0003'), binary],
  ['many control characters in invalid UTF-8', Buffer.of(1, 2, 3, 0xe9, 4), binary],
])('decodes %s', (_, given, expected) => {
  expect(decode(given)).toEqual(expected);
});
