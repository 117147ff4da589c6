import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../src/core/model/reader.ts';
import { toSourceSpan } from '../../src/core/model/source-map.ts';
import { findReader, getReader } from '../../src/readers/index.ts';

async function read(path: string, text: string, columns?: Record<string, string>): Promise<ReadResult> {
  const reader = await findReader(path)?.load();
  return (
    (await reader?.read({ path, text }, columns ? { columns } : {})) ?? {
      posts: [],
      errors: [{ code: 'test/no-reader', message: 'No reader.' }],
    }
  );
}

describe('a reader is chosen', () => {
  it.each([
    ['a.md', 'markdown'],
    ['A.MARKDOWN', 'markdown'],
    ['folder.csv/draft.TXT', 'text'],
    ['x/2026.03.04.tsv', 'csv'],
    ['x.jsonl', 'ndjson'],
    ['.yaml', 'yaml'],
    ['x.docx', undefined],
    ['folder.md/draft', undefined],
    ['draft', undefined],
  ])('for %s by its extension', (path, id) => {
    expect(findReader(path)?.id).toBe(id);
  });

  it('by name, and by no name that it does not have', () => {
    expect(getReader('yaml')?.id).toBe('yaml');
    expect(getReader('word')).toBeUndefined();
  });
});

describe('configured columns', () => {
  it.each([
    ['a.csv', 'Topic,Words of the week,Who\nBikes,Hello,me\n'],
    ['a.json', '[{"Topic":"Bikes","Words of the week":"Hello","Who":"me","text":"not this"}]'],
    ['a.ndjson', '{"Topic":"Bikes","words-of-the-week":"Hello","Who":"me"}'],
    ['a.yaml', 'Topic: Bikes\nWords of the week: Hello\nWho: me\n'],
  ])('say which holds what in %s', async (path, text) => {
    const { posts, errors } = await read(path, text, { text: 'Words of the Week', account: 'who' });
    expect(errors).toEqual([]);
    expect(posts).toMatchObject([{ text: 'Hello', account: 'me', fields: { Topic: 'Bikes' } }]);
  });

  it('leave front matter the text of its file', async () => {
    const { posts } = await read('a.md', '---\ntext: not this\nwho: me\n---\nHello', { account: 'who' });
    expect(posts).toMatchObject([{ text: 'Hello', account: 'me', fields: { text: 'not this' } }]);
  });
});

describe('a repost', () => {
  it.each([
    ['a.csv', 'text,kind\nOurs,post\nTheirs,Repost\n'],
    ['a.json', '[{"text":"Ours"},{"text":"Theirs","kind":"boost"},{"kind":"retweet"}]'],
    ['a.yaml', '- text: Ours\n- text: Theirs\n  kind: reblog\n'],
  ])('is no post of its sender, and no problem, in %s', async (path, text) => {
    const { posts, errors } = await read(path, text);
    expect(errors).toEqual([]);
    expect(posts.map((post) => post.text)).toEqual(['Ours']);
  });
});

describe('what a table holds is found out', () => {
  it.each([
    ['2026-01-05 10:00,Hello\n', 'Hello'],
    ['2026/01/05;Hello\n', 'Hello'],
    ['05.01.2026 10:00\tHello\n', 'Hello'],
    ['1/5/26,Hello,https://example.org\n', 'Hello'],
    ['"Mon, 5 January 2026",Hello\n', 'Hello'],
    ['"Jan 5, 2026 9:00 AM",Hello\n', 'Hello'],
    ['2026-01-05T10:00:00Z,Hello\n', 'Hello'],
    ['Hello', 'Hello'],
    ['text\nHello', 'Hello'],
    ['body,description\nHello,not this', 'Hello'],
    ['description,body\nnot this,Hello', 'Hello'],
  ])('in %j', async (text, words) => {
    expect((await read('a.csv', text)).posts.map((post) => post.text)).toEqual([words]);
  });

  it.each([
    '2026-01-05,2026-01-06\n',
    '2026-01-05,\n',
    '2026-01-05,Hello,link,more\n',
    'text,2026-01-05\n',
    'Platform,Topic\nx,y\n',
  ])('or not, in %j', async (text) => {
    const { posts, errors } = await read('a.csv', text);
    expect(posts).toEqual([]);
    expect(errors).toMatchObject([{ code: 'table/no-text-column' }]);
  });
});

describe('files that are hard to read', () => {
  it.each([
    ['a.json', '['.repeat(100_000), 'json/too-deep'],
    ['a.json', `[${'{"text":}\n,'.repeat(14)}"a"]`, 'json/too-many-errors'],
    ['a.ndjson', `{"text":"a"}\n${'['.repeat(100_000)}`, 'json/too-deep'],
    ['a.yaml', '['.repeat(20_000), 'yaml/syntax'],
    ['a.yaml', `${'- '.repeat(400)}x`, 'post/not-post'],
    ['a.yaml', '- text: Hello there.\n'.repeat(300_000), 'file/too-long'],
    ['a.yaml', `- &a ${'word '.repeat(20_000)}\n${'- *a\n'.repeat(20)}`, 'yaml/alias-limit'],
    ['a.yaml', `${'- a: b\n  a: c\n'.repeat(2)}`, 'yaml/duplicate-key'],
    ['a.csv', `text\n${','.repeat(20_000)}`, 'csv/too-many-cells'],
    ['a.csv', `${'a,'.repeat(50)}a`, 'table/no-text-column'],
    ['a.md', '---\nplatform: *x\n---\nText', 'yaml/undefined-alias'],
    ['a.md', '---\nplatform: x', 'front-matter/unclosed'],
  ])('report an error with a code: %s', async (path, text, code) => {
    const { errors } = await read(path, text);
    expect(errors.at(-1)?.code).toBe(code);
  });

  it('repeat an alias as often as a calendar does', async () => {
    const posts = '- <<: *all\n  text: Hello there, all of you.\n'.repeat(2000);
    const read2000 = await read('a.yaml', `- &all\n  account: bakery\n  text: Bread.\n${posts}`);
    expect(read2000.errors).toEqual([]);
    expect(read2000.posts).toHaveLength(2001);
    expect(read2000.posts.at(-1)).toMatchObject({ account: 'bakery', text: 'Hello there, all of you.' });
  });

  it('read merges of YAML that merge themselves', async () => {
    const { posts } = await read('a.yaml', '&a\n<<: *a\ntext: Hello\n');
    expect(posts).toMatchObject([{ text: 'Hello' }]);
  });

  it('rethrow what is a mistake of ours', async () => {
    const reader = await getReader('yaml')?.load();
    const broken = {
      path: 'a.yaml',
      get text(): string {
        throw new TypeError('ours');
      },
    };
    await expect(reader?.read(broken)).rejects.toThrow('ours');
  });
});

describe('where a parser reads more than our map can follow', () => {
  it.each([
    ['a.yaml', 'text: "one\\    \n  two"', 'one  two', '"one\\    \n  two"'],
    ['a.md', 'one\u0000two *three*', 'one\ufffdtwo three', 'one\u0000two'],
  ])('positions in %s are coarse, and the text is right', async (path, file, text, slice) => {
    const { posts } = await read(path, file);
    expect(posts.map((post) => post.text)).toEqual([text]);
    const { offset, map } = posts[0] as (typeof posts)[number];
    const found = toSourceSpan(map, offset, { start: 1, end: 2 });
    expect(file.slice(found.start, found.end)).toBe(slice);
  });
});

describe('texts that no platform takes are read, for the linter to refuse', () => {
  const long = 'Hello "you" \\ all.\n'.repeat(80_000);
  it.each([
    ['a.txt', long],
    ['a.txt', long.replaceAll('\n', '\r\n')],
    ['a.csv', `text\n"${long.replaceAll('"', '""')}"\n`],
    ['a.json', JSON.stringify([long])],
    ['a.ndjson', JSON.stringify({ text: long })],
    ['a.yaml', `- text: ${JSON.stringify(long)}\n`],
    ['a.md', long],
  ])('in %s', async (path, file) => {
    const { posts, errors } = await read(path, file);
    expect(errors).toEqual([]);
    expect(posts).toHaveLength(1);
    expect(posts[0]?.text.trim() === long.trim()).toBe(true);
  });
});

describe('Markdown of thousands of marks', () => {
  const section = [
    '## A *heading*',
    'Some **bold** words, and [a link](https://example.org) to `code`.',
    '- one *item*\n- another\n\n  with a paragraph\n  - and an item inside\n- last',
    '> quoted _words_\n> on two lines',
    '```\n*code*\n\n- no item\n```',
    'Words <!-- a comment\n\nwith *its* own\n\n--> and more.',
    '1. first\n2. second',
    'Setext\n======',
  ].join('\n\n');

  it('is read in pieces, and says what each part says alone', async () => {
    const [alone] = (await read('a.md', section)).posts;
    const { posts, errors } = await read('a.md', Array(80).fill(section).join('\n\n'));
    expect(errors).toEqual([]);
    expect(posts).toHaveLength(1);
    expect(posts[0]?.text).toBe(Array(80).fill(alone?.text).join('\n\n'));
  });

  it('is read as it stands where no piece ends', async () => {
    const tangled = '_a* '.repeat(2000).trim();
    const { posts, errors } = await read('a.md', `---\nplatform: x\n---\n*Hello* there.\n\n${tangled}\n\n*Bye* now.\n`);
    expect(errors).toEqual([]);
    expect(posts).toMatchObject([{ platform: 'x', text: `Hello there.\n\n${tangled}\n\nBye now.` }]);
  });
});
