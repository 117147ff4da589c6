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
    says: ['a.zip/rye.md: zip/encrypted'],
  },
  {
    title: 'wholly encrypted',
    name: 'a.zip',
    is: forge([
      { ...rye, flags: 1 },
      { ...oven, flags: 1 },
    ]),
    posts: 0,
    says: ['a.zip: zip/all-encrypted'],
  },
  {
    title: 'a bomb',
    name: 'a.zip',
    is: zip({ 'tweets.json': zeros(200), 'rye.md': bytes('The rye is back.') }),
    posts: 1,
    says: ['a.zip/tweets.json: zip/bomb'],
    isHeavy: true,
  },
  {
    title: 'a bomb of a draft',
    name: 'a.zip',
    is: zip({ 'bomb.md': zeros(200), 'rye.md': bytes('The rye is back.') }),
    posts: 1,
    says: ['a.zip/bomb.md: file/too-large'],
  },
  {
    title: 'a bomb that says it is small',
    name: 'a.zip',
    is: forge([{ name: 'bomb.md', text: ' '.repeat(200 * 1024 ** 2), size: 100 }, rye]),
    posts: 1,
    says: ['a.zip/bomb.md: zip/longer-than-stated'],
    isHeavy: true,
  },
  {
    title: 'a bomb within',
    name: 'a.zip',
    is: zip({ 'inner.zip': zip({ 'bomb.json': zeros(200) }), 'rye.md': bytes('The rye is back.') }),
    posts: 1,
    says: ['a.zip/inner.zip: zip/nested'],
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
    says: ['a.zip/0.json: zip/bomb'],
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
    says: ['a.zip/../../etc/rye.md: zip/outside-path'],
  },
  {
    title: 'a name that is absolute',
    name: 'a.zip',
    is: forge([{ ...rye, name: '/etc/rye.md' }, oven]),
    posts: 1,
    says: ['a.zip//etc/rye.md: zip/outside-path'],
  },
  {
    title: 'a name on a drive',
    name: 'a.zip',
    is: forge([{ ...rye, name: 'C:\\rye.md' }, oven]),
    posts: 1,
    says: ['a.zip/C:/rye.md: zip/outside-path'],
  },
  {
    title: 'a name on a share',
    name: 'a.zip',
    is: forge([{ ...rye, name: '\\\\server\\rye.md' }, oven]),
    posts: 1,
    says: ['a.zip///server/rye.md: zip/outside-path'],
  },
  {
    title: 'a name with an escape code',
    name: 'a.zip',
    is: forge([{ ...rye, name: '\u001b[31mrye.md', sum: 1 }, oven]),
    posts: 1,
    says: ['a.zip/\u001b[31mrye.md: zip/damaged'],
  },
  {
    title: '10 GB claimed',
    name: 'a.zip',
    is: forge([{ ...rye, size: 10 * 1024 ** 3 }, oven]),
    posts: 1,
    says: ['a.zip/rye.md: file/too-large'],
  },
  {
    title: '10 GB of a list claimed',
    name: 'a.zip',
    is: forge([{ ...rye, name: 'tweets.json', size: 10 * 1024 ** 3 }, oven]),
    posts: 1,
    says: ['a.zip/tweets.json: zip/too-large'],
    isHeavy: true,
  },
  {
    title: 'an end that is missing',
    name: 'a.zip',
    is: forge([rye, oven]).subarray(0, -30),
    posts: 0,
    says: ['a.zip: zip/not-zip'],
  },
  {
    title: 'a table of contents that breaks off',
    name: 'a.zip',
    is: forge([rye, oven], 9),
    posts: 2,
    says: ['a.zip: zip/directory-damaged'],
  },
  {
    title: 'no entries',
    name: 'a.zip',
    is: zipSync({}),
    posts: 0,
    says: ['a.zip: zip/no-inputs'],
  },
  {
    title: 'nothing but pictures',
    name: 'a.zip',
    is: zipSync({ 'rye.jpg': new Uint8Array(9) }),
    posts: 0,
    says: ['a.zip: zip/no-inputs'],
  },
  {
    title: 'no ZIP',
    name: 'a.zip',
    is: 'The rye is back.\n',
    posts: 0,
    says: ['a.zip: zip/not-zip'],
  },
  {
    title: 'an empty file',
    name: 'a.zip',
    is: '',
    posts: 0,
    says: ['a.zip: zip/not-zip'],
  },
  {
    title: 'a 7z under its name',
    name: 'a.zip',
    is: Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(99)]),
    posts: 0,
    says: ['a.zip: zip/not-zip'],
  },
  {
    title: 'a sign-in page under its name',
    name: 'a.zip',
    is: '<!doctype html><title>Sign in</title>',
    posts: 0,
    says: ['a.zip: zip/not-zip'],
  },
  {
    title: 'a wrong sum',
    name: 'a.zip',
    is: forge([{ ...rye, sum: 1 }, oven]),
    posts: 1,
    says: ['a.zip/rye.md: zip/damaged'],
  },
  {
    title: 'a way of packing that nobody knows',
    name: 'a.zip',
    is: forge([{ ...rye, method: 99 }, oven]),
    posts: 1,
    says: ['a.zip/rye.md: zip/compression-method'],
  },
  {
    title: 'two members of one name',
    name: 'a.zip',
    is: forge([rye, { ...rye, text: 'The rye is gone.' }, oven]),
    posts: 2,
    says: ['a.zip/rye.md: zip/duplicate-name'],
  },
  {
    title: '70,000 tiny pictures',
    name: 'a.zip',
    is: forge(
      Array.from({ length: 70_000 }, (_, n) => ({ name: `${n}.jpg`, method: 0 })),
      65_535,
    ),
    posts: 0,
    says: ['a.zip: zip/no-inputs'],
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
    says: ['a.zip/rye.md: zip/symbolic-link'],
  },
  {
    title: 'a RAR',
    name: 'a.rar',
    is: 'Rar!',
    posts: 0,
    says: ['a.rar: file/unsupported-format'],
  },
];
