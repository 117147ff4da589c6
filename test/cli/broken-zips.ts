import { strToU8, zipSync } from 'fflate';
import { type Forged, forge, zip } from '../node/input/forged-zip.ts';
import type { Broken } from './broken.ts';

const rye: Forged = { name: 'rye.md', text: 'The rye is back.' };
const oven: Forged = { name: 'oven.md', text: 'The oven is warm.' };

/** A kilobyte that unpacks to a megabyte. */
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 ** 2);

const bytes = (text: string) => strToU8(text);

/** ZIPs, of archives and of drafts. */
export const brokenZips: readonly Broken[] = [
  {
    title: 'encrypted',
    name: 'a.zip',
    is: forge([{ ...rye, flags: 1 }, oven]),
    posts: 1,
    says: ['a.zip/rye.md: This member is encrypted.\n  Unpack it with its password, and lint the folder.'],
  },
  {
    title: 'wholly encrypted',
    name: 'a.zip',
    is: forge([
      { ...rye, flags: 1 },
      { ...oven, flags: 1 },
    ]),
    posts: 0,
    says: [
      'a.zip: All supported files in this ZIP are encrypted.\n  Unpack it with its password, and lint the folder.',
    ],
  },
  {
    title: 'a bomb',
    name: 'a.zip',
    is: zip({ 'tweets.json': zeros(200), 'rye.md': bytes('The rye is back.') }),
    posts: 1,
    says: [
      'a.zip/tweets.json: This ZIP has a suspicious compression ratio.\n  It may be a ZIP bomb. This member and all later ones were skipped.',
    ],
    isHeavy: true,
  },
  {
    title: 'a bomb of a draft',
    name: 'a.zip',
    is: zip({ 'bomb.md': zeros(200), 'rye.md': bytes('The rye is back.') }),
    posts: 1,
    says: ['a.zip/bomb.md: This file is too large: 200 MB, limit 50 MB.\n  Split it into smaller files.'],
  },
  {
    title: 'a bomb that says it is small',
    name: 'a.zip',
    is: forge([{ name: 'bomb.md', text: ' '.repeat(200 * 1024 ** 2), size: 100 }, rye]),
    posts: 1,
    says: ['a.zip/bomb.md: This member is damaged.\n  It is longer than its entry in the ZIP states.'],
    isHeavy: true,
  },
  {
    title: 'a bomb within',
    name: 'a.zip',
    is: zip({ 'inner.zip': zip({ 'bomb.json': zeros(200) }), 'rye.md': bytes('The rye is back.') }),
    posts: 1,
    says: ['a.zip/inner.zip: ZIPs inside of a ZIP are not supported.\n  Unpack the outer ZIP, and lint the inner one.'],
  },
  {
    title: 'a bomb of many: 40 lists of 100 MB',
    name: 'a.zip',
    is: (() => {
      const one = zeros(100);
      one.fill(32);
      return zip(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${n}.json`, one])));
    })(),
    posts: 0,
    says: [
      'a.zip/0.json: This ZIP has a suspicious compression ratio.\n  It may be a ZIP bomb. This member and all later ones were skipped.',
    ],
    isHeavy: true,
  },
  {
    title: 'a workbook within that is a bomb',
    name: 'a.zip',
    is: zip({ 'plan.xlsx': zip({ 'xl/workbook.xml': zeros(200) }), 'rye.md': bytes('The rye is back.') }),
    posts: 1,
    says: ['a.zip/plan.xlsx: xlsx/too-large'],
    isHeavy: true,
  },
  {
    title: 'a name that leads up',
    name: 'a.zip',
    is: forge([{ ...rye, name: '../../etc/rye.md' }, oven]),
    posts: 1,
    says: ['a.zip/../../etc/rye.md: This name refers to a path outside of the ZIP.\n  It was skipped.'],
  },
  {
    title: 'a name that is absolute',
    name: 'a.zip',
    is: forge([{ ...rye, name: '/etc/rye.md' }, oven]),
    posts: 1,
    says: ['a.zip//etc/rye.md: This name refers to a path outside of the ZIP.\n  It was skipped.'],
  },
  {
    title: 'a name on a drive',
    name: 'a.zip',
    is: forge([{ ...rye, name: 'C:\\rye.md' }, oven]),
    posts: 1,
    says: ['a.zip/C:/rye.md: This name refers to a path outside of the ZIP.\n  It was skipped.'],
  },
  {
    title: 'a name on a share',
    name: 'a.zip',
    is: forge([{ ...rye, name: '\\\\server\\rye.md' }, oven]),
    posts: 1,
    says: ['a.zip///server/rye.md: This name refers to a path outside of the ZIP.\n  It was skipped.'],
  },
  {
    title: 'a name with an escape code',
    name: 'a.zip',
    is: forge([{ ...rye, name: '\u001b[31mrye.md', sum: 1 }, oven]),
    posts: 1,
    says: ['a.zip/\u001b[31mrye.md: This member is damaged.\n  Download it again, or unpack it and lint the folder.'],
  },
  {
    title: '10 GB claimed',
    name: 'a.zip',
    is: forge([{ ...rye, size: 10 * 1024 ** 3 }, oven]),
    posts: 1,
    says: ['a.zip/rye.md: This file is too large: 10,240 MB, limit 50 MB.\n  Split it into smaller files.'],
  },
  {
    title: '10 GB of a list claimed',
    name: 'a.zip',
    is: forge([{ ...rye, name: 'tweets.json', size: 10 * 1024 ** 3 }, oven]),
    posts: 1,
    says: ['a.zip/tweets.json: This member is too large: 10,240 MB unpacked, limit 4,096 MB.\n  It was skipped.'],
    isHeavy: true,
  },
  {
    title: 'an end that is missing',
    name: 'a.zip',
    is: forge([rye, oven]).subarray(0, -30),
    posts: 0,
    says: [
      'a.zip: This is not a ZIP file, or it is truncated.\n  Download it again, or unpack it and lint the folder.',
    ],
  },
  {
    title: 'a table of contents that breaks off',
    name: 'a.zip',
    is: forge([rye, oven], 9),
    posts: 2,
    says: [
      'a.zip: The central directory of this ZIP is damaged.\n  Download it again, or unpack it and lint the folder.',
    ],
  },
  {
    title: 'no entries',
    name: 'a.zip',
    is: zipSync({}),
    posts: 0,
    says: [
      'a.zip: No supported files in this ZIP.\n  If the archive consists of several ZIPs, lint the one with the posts.',
    ],
  },
  {
    title: 'nothing but pictures',
    name: 'a.zip',
    is: zipSync({ 'rye.jpg': new Uint8Array(9) }),
    posts: 0,
    says: [
      'a.zip: No supported files in this ZIP.\n  If the archive consists of several ZIPs, lint the one with the posts.',
    ],
  },
  {
    title: 'no ZIP',
    name: 'a.zip',
    is: 'The rye is back.\n',
    posts: 0,
    says: [
      'a.zip: This is not a ZIP file, or it is truncated.\n  Download it again, or unpack it and lint the folder.',
    ],
  },
  {
    title: 'an empty file',
    name: 'a.zip',
    is: '',
    posts: 0,
    says: [
      'a.zip: This is not a ZIP file, or it is truncated.\n  Download it again, or unpack it and lint the folder.',
    ],
  },
  {
    title: 'a 7z under its name',
    name: 'a.zip',
    is: Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(99)]),
    posts: 0,
    says: [
      'a.zip: This is not a ZIP file, or it is truncated.\n  Download it again, or unpack it and lint the folder.',
    ],
  },
  {
    title: 'a sign-in page under its name',
    name: 'a.zip',
    is: '<!doctype html><title>Sign in</title>',
    posts: 0,
    says: [
      'a.zip: This is not a ZIP file, or it is truncated.\n  Download it again, or unpack it and lint the folder.',
    ],
  },
  {
    title: 'a wrong sum',
    name: 'a.zip',
    is: forge([{ ...rye, sum: 1 }, oven]),
    posts: 1,
    says: ['a.zip/rye.md: This member is damaged.\n  Download it again, or unpack it and lint the folder.'],
  },
  {
    title: 'a way of packing that nobody knows',
    name: 'a.zip',
    is: forge([{ ...rye, method: 99 }, oven]),
    posts: 1,
    says: ['a.zip/rye.md: The compression method of this member is not supported.\n  Unpack it, and lint the folder.'],
  },
  {
    title: 'two members of one name',
    name: 'a.zip',
    is: forge([rye, { ...rye, text: 'The rye is gone.' }, oven]),
    posts: 2,
    says: ['a.zip/rye.md: This name occurs twice in the ZIP.\n  It was skipped.'],
  },
  {
    title: '70,000 tiny pictures',
    name: 'a.zip',
    is: forge(
      Array.from({ length: 70_000 }, (_, n) => ({ name: `${n}.jpg`, method: 0 })),
      65_535,
    ),
    posts: 0,
    says: [
      'a.zip: No supported files in this ZIP.\n  If the archive consists of several ZIPs, lint the one with the posts.',
    ],
    isHeavy: true,
  },
  {
    title: 'a link to the password file',
    name: 'a.zip',
    is: zipSync({
      'rye.md': [bytes('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
      'oven.md': bytes('The oven is warm.'),
    }),
    posts: 1,
    says: ['a.zip/rye.md: This member is a symbolic link.\n  It was skipped.'],
  },
  {
    title: 'a RAR',
    name: 'a.rar',
    is: 'Rar!',
    posts: 0,
    says: ['a.rar: Files with the extension .rar are not supported.\n  Unpack it, and lint the folder.'],
  },
];
