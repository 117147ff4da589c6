import { describe, expect, it } from 'vitest';
import type { Post } from '../../../src/core/model/post.ts';
import type { ReadResult } from '../../../src/core/model/reader.ts';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import { sliceText, splitText } from '../../../src/readers/base/edit-mapped-text.ts';
import { parseNetwork } from '../../../src/readers/base/network-names.ts';
import csv from '../../../src/readers/csv/csv.ts';
import { randomPost, seeded } from '../random.ts';

async function read(text: string, path = 'a.csv'): Promise<ReadResult> {
  return csv.read({ path, text });
}

const textsOf = ({ posts }: ReadResult) => posts.map(({ text }) => text);

describe('a column called after a network', () => {
  it.each([
    ['Twitter/X', 'x', false],
    ['X (Twitter)', 'x', false],
    ['LinkedIn post', 'linkedin', true],
    ['Caption Instagram', 'instagram', true],
    ['GBP', 'google-business', false],
    ['Google Business', 'google-business', false],
    ['Pinterest board', undefined, undefined],
    ['Facebook Post Type', undefined, undefined],
    ['Post', undefined, undefined],
    ['', undefined, undefined],
  ])('is %j', (name, platform, isText) => {
    expect(parseNetwork(name)).toEqual(platform && { platform, isText });
  });

  it.each<[string, string[]]>([
    ['Text,X,LinkedIn\nHello there.,yes,no\n', ['x']],
    ['Text,X,LinkedIn\nHello there.,✓,1\n', ['x', 'linkedin']],
    ['Text,X,LinkedIn\nHello there.,FALSE,0\n', []],
    ['Text,X,Platform\nHello there.,no,LinkedIn\n', ['linkedin']],
    ['Text,X,LinkedIn\nHello there.,posted,planned\n', []],
  ])('is a switch, or what somebody notes: %j', async (file, platforms) => {
    const { posts, errors } = await read(file);
    expect(errors).toEqual([]);
    expect(posts.map((post) => post.platforms ?? (post.platform ? [post.platform] : []))).toEqual([platforms]);
  });

  it('alone is no text', async () => {
    const { errors } = await read('Date,X,LinkedIn\n2026-03-04,yes,no\n');
    expect(errors).toMatchObject([{ code: 'table/no-text-column' }]);
  });
});

describe('hashtags and hooks beside a text', () => {
  it.each([
    ['Text,Hashtags\nHello there.,#a #b\n', 'Hello there.\n\n#a #b'],
    ['Text,Hashtags\n"Hello #A, #b.",#a #B\n', 'Hello #A, #b.'],
    ['Text,Hashtags\nHello #abc.,#a\n', 'Hello #abc.\n\n#a'],
    ['Hashtags,Text\na|b c,Hello there.\n', 'Hello there.\n\n#a #bc'],
    ['Text,Hashtags\nHello there., \n', 'Hello there.'],
    ['Hook,Text\nWe moved!,"We  moved: to the yard."\n', 'We  moved: to the yard.'],
    ['Hook,Text\nWe moved!,Come to the yard.\n', 'We moved!\n\nCome to the yard.'],
    ['Text,Hook\nCome to the yard.,We moved!\n', 'We moved!\n\nCome to the yard.'],
  ])('belong to it, once: %j', async (file, text) => {
    expect(textsOf(await read(file))).toEqual([text]);
  });

  it('keep their places, before the text or behind it', async () => {
    const file = 'Hashtags,Text,Hook\n"rye, ""old"" dough",Hello there.,Bread!\n';
    const [post] = (await read(file)).posts;
    const { text, map, offset } = post as Post;
    expect(text).toBe('Bread!\n\nHello there.\n\n#rye #"old"dough');
    for (const word of ['Bread!', 'Hello there.', 'rye', 'dough']) {
      const start = text.indexOf(word);
      const span = toSourceSpan(map, offset, { start, end: start + word.length });
      expect(file.slice(span.start, span.end)).toBe(word);
    }
  });
});

describe('a header', () => {
  it.each([
    ['sep=;\nText;Date\nHello, all.;2026-03-04\n', 'Hello, all.'],
    ['Content\n\nDate,Caption\n2026-03-04,Hello there.\n', 'Hello there.'],
    ['Post,Caption\n1,Hello there all.\n2,And here again.\n', 'Hello there all.'],
    ['Text,Text\n,Hello there.\n', 'Hello there.'],
    ['Date,Text\n2026-03-04,Hello there.\nDate,Text\n', 'Hello there.'],
    [',Date,Text\nx,2026-03-04,Hello there.\n', 'Hello there.'],
    ['Date;Text\n2026-03-04;Hello, you, all, there.\n', 'Hello, you, all, there.'],
    ['Date|Text\n2026-03-04|Hello there.\n', 'Hello there.'],
  ])('is found in %j', async (file, text) => {
    const { posts, errors } = await read(file);
    expect(errors).toEqual([]);
    expect(posts[0]?.text).toBe(text);
  });
});

describe('a broken table', () => {
  const rows = (count: number, from = 1) =>
    Array.from({ length: count }, (_, index) => `${from + index},Row ${from + index} says hello.,x\n`).join('');

  it('loses one row of 900 to a quote that is not closed', async () => {
    const { posts, errors } = await read(`id,text,platform\n${rows(2)}3,"Row 3 says hello.,x\n${rows(897, 4)}`);
    expect(posts).toHaveLength(899);
    expect(errors).toMatchObject([{ code: 'csv/unclosed-quote' }]);
    expect(errors[0]?.span).toEqual({ start: 63, end: 83 });
  });

  it('says of a thousand bad rows what is wrong with twenty', async () => {
    const { posts, errors } = await read(`id,text\n${'1,Hello, there,you\n'.repeat(1000)}2,Fine.\n`);
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
    expect((await read(file)).errors).toMatchObject([{ code }]);
  });
});

/** Writes a text as a cell of each dialect that says more than its characters. */
const dialects: readonly {
  readonly name: string;
  readonly header: string;
  carry(text: string): string;
  row(text: string, index: number): string;
  decode(slice: string): string;
}[] = [
  {
    name: 'literal line breaks',
    header: '',
    carry: (text) => text.replaceAll('\\', '/').trim(),
    row: (text) => `2026-03-04 10:00,"${text.replaceAll('"', '""').replaceAll('\n', '\\n')}"`,
    decode: (slice) => slice.replaceAll('""', '"').replaceAll('\\n', '\n'),
  },
  {
    name: "LinkedIn's shares",
    header: 'Date,ShareLink,ShareCommentary\n',
    carry: (text) => text.replaceAll('"', "'"),
    row: (text, index) => `2026-03-04,https://example.org/${1_000_000 + index},"${text.replaceAll('\n', '""\n""')}"`,
    decode: (slice) => slice.replaceAll('""\n""', '\n'),
  },
  {
    name: 'old tweets',
    header: 'tweet_id,in_reply_to_status_id,retweeted_status_id,text\n',
    carry: (text) => text,
    row: (text, index) => `${index},,,"${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '""')}"`,
    decode: (slice) => slice.replaceAll('""', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  },
];

describe('a post in a dialect', () => {
  it.each(dialects)('keeps the place of every character: $name', async ({ header, carry, row, decode }) => {
    const random = seeded(11);
    const texts = Array.from({ length: 400 }, () => carry(randomPost(random).replaceAll(/\r\n?/gu, '\n')));
    const file = header + texts.map(row).join('\n');
    const { posts, errors } = await read(file);
    expect(errors).toEqual([]);
    expect(posts.map(({ text }) => text)).toEqual(texts);
    for (const { text, offset, map } of posts) {
      const start = random.below(text.length);
      const end = start + 1 + random.below(text.length - start);
      const span = toSourceSpan(map, offset, { start, end });
      expect(decode(file.slice(span.start, span.end))).toBe(text.slice(start, end));
    }
  });
});

describe('a cell that is written anew', () => {
  it('leaves every other character of the file as it was', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = seeded(seed);
      const end = random.pick(['\n', '\r\n']);
      const quoted = () => `"${randomPost(random).replaceAll('"', '""')}"`;
      // A text of two lines: whether `\\n` stands for a line break is a question of the whole file.
      const file = ['text,notes', '"Two\nlines",', ...Array.from({ length: 5 }, () => `${quoted()},${quoted()}`)].join(
        end,
      );
      const before = (await read(file)).posts;
      const chosen = 1 + random.below(before.length - 1);
      const { offset, map, text } = before[chosen] as Post;
      const span = toSourceSpan(map, offset, { start: 0, end: text.length });
      const changed = `${file.slice(0, span.start)}Quite another ""text"".${file.slice(span.end)}`;
      const after = (await read(changed)).posts;
      expect(after.map((post) => post.text)).toEqual(
        before.map((post, index) => (index === chosen ? 'Quite another "text".' : post.text)),
      );
      expect(after.map(({ fields }) => fields)).toEqual(before.map(({ fields }) => fields));
    }
  });
});

describe('a stretch of an excerpt', () => {
  it('has the places of its characters, wherever it is cut', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seeded(seed);
      const pairs = Array.from({ length: 1 + random.below(6) }, () =>
        random.pick([
          [3, 3],
          [1, 1],
          [2, 1],
          [4, 2],
          [1, 0],
          [5, 5],
        ] as const),
      );
      const length = pairs.reduce((sum, [, textLength]) => sum + textLength, 0);
      const whole = { text: 'abcdefghijklmnopqrstuvwxyzabcdefghij'.slice(0, length), offset: 7, map: pairs };
      const cut = random.below(length + 1);
      const pieces = sliceText(whole, [cut]);
      expect(pieces.map(({ text }) => text).join('')).toBe(whole.text);
      let before = 0;
      for (const piece of pieces) {
        for (let index = 0; index < piece.text.length; index++) {
          const own = toSourceSpan(piece.map, piece.offset, { start: index, end: index + 1 });
          const there = toSourceSpan(whole.map, whole.offset, { start: before + index, end: before + index + 1 });
          const isCut = pairs.some(([sourceLength, textLength]) => textLength > 1 && sourceLength !== textLength);
          if (!isCut) expect(own, `seed ${seed}`).toEqual(there);
        }
        before += piece.text.length;
      }
    }
  });

  it('is split without the blanks round it', () => {
    const pieces = splitText({ text: ' a || b||  ', offset: 5, map: [[11, 11]] }, /\|\|/gu);
    expect(pieces.map(({ text, offset }) => [text, offset])).toEqual([
      ['a', 6],
      ['b', 11],
    ]);
  });
});
