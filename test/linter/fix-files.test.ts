import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { type Contents, fixFiles, writeFixedFiles } from '../../src/linter/fix-files.ts';
import { lint as run } from '../../src/linter/lint.ts';
import type { LintOptions } from '../../src/linter/options.ts';
import { decode } from '../../src/node/input/decode.ts';
import { folder } from '../cli/command-line.ts';
import { type Format, formats } from '../readers/formats.ts';
import { seeded } from '../readers/random.ts';

const cwd = folder({});

interface Pass {
  readonly bytes: Uint8Array;
  readonly report: Report;
}

/** Mends a file that lies nowhere, and tells what was linted on the way. */
async function mendHeld(path: string, bytes: Uint8Array, more: LintOptions = {}) {
  const file = resolve(cwd, path);
  const options = { cwd, config: false as const, ...more };
  const passes: Pass[] = [];
  const notices: string[] = [];
  const lint = async (contents: Contents) => {
    const held = contents.get(file) ?? bytes;
    const report = await run([], [{ path, read: async (read) => read(held) }], { ...options, contents });
    passes.push({ bytes: held, report });
    return report;
  };
  const { report, files } = await fixFiles(lint, new Map([[file, bytes]]), {
    ...options,
    onNotice: (at, notice) => notices.push(`${at}: ${notice}`),
  });
  return { report, files, passes, notices, after: files[0]?.after.bytes ?? bytes };
}

const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16 LE': (text) => utf16(`\ufeff${text}`, false),
  'UTF-16 BE': (text) => utf16(`\ufeff${text}`, true),
};

function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded.text : '';
}

/** A text with all that its report wants put into it, and nothing else changed. */
function spliced(text: string, { posts }: Report): string {
  const wanted = posts.flatMap(({ diagnostics }) => diagnostics.flatMap(({ fix = [] }) => fix));
  const distinct = new Map(wanted.map((each) => [`${each.start.offset}-${each.end.offset}`, each]));
  return [...distinct.values()]
    .sort((a, b) => b.start.offset - a.start.offset)
    .reduce((now, { start, end, text: instead }) => now.slice(0, start.offset) + instead + now.slice(end.offset), text);
}

const fixable = ({ posts }: Report) =>
  posts.flatMap(({ diagnostics }) => diagnostics.filter(({ fix }) => fix && fix.length > 0));

/** What people write, and what of it is left when it is mended. */
const words: readonly (readonly [written: string, mended?: string])[] = [
  ...([['the'], ['library'], ['opens'], ['early'], ['and'], ['Joan'], ['baked'], ['rye'], ['for'], ['them']] as const),
  ...([['it’s'], ["it's"], ['"hi"'], ['a;b,c'], ['back\\slash'], ['{x}'], ['50%'], ['k: v'], ['R&D']] as const),
  ...([
    ['&amp;'],
    ['<3'],
    ['👩‍👩‍👧‍👦'],
    ['🏳️‍🌈'],
    ['é'],
    ['½'],
    ['x²'],
    ['ﬁle'],
    ['™'],
    ['\t'],
    ['\n'],
    ['\n\n'],
  ] as const),
  ['Wow!!!', 'Wow!'],
  ['Really?!!!!!', 'Really?!'],
  ['!Oh!!!?!!!', '!Oh!?!'],
  ['Génial！！！', 'Génial！'],
  ['𝗙𝗿𝗲𝘀𝗵', 'Fresh'],
  ['𝓫𝓻𝓮𝓪𝓭,', 'bread,'],
  ['ｆｒｅｓｈ', 'fresh'],
  ['clin\u200bic', 'clinic'],
  ['ba\u2060\ufeffker', 'baker'],
];

const cleaned = (text: string) =>
  words.reduce((now, [written, mended]) => now.replaceAll(written, mended ?? written), text);

const posts = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }).map((chosen) => ({
  written: `We ${chosen.map(([written]) => written).join(' ')} today`,
  mended: `We ${chosen.map(([written, mended = written]) => mended).join(' ')} today`,
}));

/** Half a character has no bytes of its own: where the other half is escaped, it is escaped as well. */
const whole = (file: string) => file.replaceAll(/\p{Cs}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);

const files = (format: Format) =>
  fc.record({
    texts: fc.array(posts, { minLength: format.posts, maxLength: format.posts }),
    seed: fc.nat(),
    encoding: fc.constantFrom(...Object.keys(encodings)),
  });

describe('a file that is mended', () => {
  // What others said stays as they said it.
  const own = formats.filter(({ name }) => name !== 'Markdown quotations');

  it.each(own)(
    'has the words that are due and every other byte as it was, in $name',
    async (format) => {
      const property = fc.asyncProperty(files(format), async ({ texts, seed, encoding }) => {
        const encode = encodings[encoding] as (text: string) => Uint8Array;
        const written = texts.map((text) => format.carry(text.written));
        const before = encode(whole(format.write(written, seeded(seed))));
        const { report, passes, notices, after } = await mendHeld(format.path, before);
        if (notices.length > 0) {
          // Behind the end of a line that an escape takes away, blanks are nothing: some marks must stay in their way.
          expect(format.name).toBe('YAML, double quotes');
          expect(report.posts.map(({ text }) => cleaned(text))).toEqual(texts.map(({ mended }) => cleaned(mended)));
          return;
        }
        for (const [index, { bytes, report: said }] of passes.entries()) {
          const next = passes[index + 1];
          if (next) expect(textOf(next.bytes)).toBe(spliced(textOf(bytes), said));
        }
        expect(Buffer.from(encode(textOf(after)))).toEqual(Buffer.from(after));
        expect(fixable(report)).toEqual([]);
        expect(report.posts.map(({ text }) => text)).toEqual(texts.map((text) => format.carry(text.mended)));
        expect((await mendHeld(format.path, after)).files).toEqual([]);
      });
      await fc.assert(property, { seed: 2026, numRuns: format.posts > 4 ? 5 : 25 });
    },
    120_000,
  );
});

describe('writing what was mended', () => {
  const textFile = async (before: string) => {
    const root = folder({ 'a.txt': before });
    const file = join(root, 'a.txt');
    const options = { cwd: root, config: false as const };
    const { files } = await fixFiles((contents) => run(['a.txt'], [], { ...options, contents }), new Map(), options);
    return { file, files };
  };
  const loud = 'Wow!!! We open at ten.';

  it('touches no file before it is told to', async () => {
    const { file } = await textFile(loud);
    expect(readFileSync(file, 'utf8')).toBe(loud);
  });

  it('keeps the mode of a file', async () => {
    const { file, files } = await textFile(loud);
    chmodSync(file, 0o640);
    expect(await writeFixedFiles(files)).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe('Wow! We open at ten.');
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it.each<[how: string, change: (file: string) => void]>([
    ['written to', (file) => writeFileSync(file, 'Oh!!! We close at nine.')],
    ['removed', (file) => rmSync(file)],
  ])('leaves a file alone that was %s meanwhile', async (_, change) => {
    const { file, files } = await textFile(loud);
    change(file);
    const before = existsSync(file) && readFileSync(file, 'utf8');
    expect(await writeFixedFiles(files)).toEqual(files);
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(before);
    expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
