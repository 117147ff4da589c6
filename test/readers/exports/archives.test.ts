import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import { parseJsonString } from '../../../src/readers/base/json-value.ts';
import { fixMojibake } from '../../../src/readers/exports/mojibake.ts';
import { findReader } from '../../../src/readers/index.ts';
import { describeResult } from '../description.ts';

const root = 'fixtures/readers/archives';

const fileAt = (path: string): SourceFile => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') });

async function read(path: string, beside: readonly string[] = []) {
  const file = fileAt(path);
  const result = await (await findReader(path)?.load())?.read(file, { companionFiles: beside.map(fileAt) });
  if (!result) throw new Error(`Nothing reads ${path}.`);
  return { file, ...result };
}

const account = 'x/data/account.js';
const note = 'x/data/note-tweet.js';

const cases: readonly [string, readonly string[]][] = [
  ['bluesky/bare.json', []],
  ['bluesky/feed.json', []],
  ['bluesky/records.json', []],
  ['facebook/wrapped.json', []],
  ['facebook/your_posts_1.json', ['facebook/profile_information.json']],
  ['instagram/posts_1.json', ['instagram/personal_information.json']],
  ['instagram/reels.json', []],
  ['mastodon/outbox.json', ['mastodon/actor.json']],
  ['threads/threads_and_replies.json', ['instagram/personal_information.json']],
  ['x/data/community-tweet.js', [account, note]],
  ['x/data/tweets-part1.js', [account]],
  ['x/data/tweets.js', [account, note]],
];

describe('a file of an archive', () => {
  it.each(cases)('%s is read as its snapshot says', async (path, beside) => {
    const { file, ...result } = await read(path, beside);
    await expect(describeResult(result, file.text)).toMatchFileSnapshot(`../../../${root}/${path}.posts.json`);
  });

  it.each(cases)('%s says of every character where it stands', async (path, beside) => {
    const { file, posts } = await read(path, beside);
    for (const { text, offset, map } of posts) {
      expect(map.reduce((sum, [, length]) => sum + length, 0)).toBe(text.length);
      let start = 0;
      for (const [sourceLength, length] of map) {
        const span = toSourceSpan(map, offset, { start, end: start + length });
        const raw = file.text.slice(span.start, span.end);
        if (sourceLength === length) expect(raw).toBe(text.slice(start, start + length));
        start += length;
      }
    }
  });

  it('is known when it is a piece of a list', async () => {
    for (const [path, beside] of cases) {
      const whole = await read(path, beside);
      const { text } = whole.file;
      const list = path.endsWith('threads_and_replies.json') ? text.indexOf('[') : text.search(/\[\s*\{\s*"(?!alt|c)/u);
      const piece = text.slice(list, text.lastIndexOf(']') + 1);
      const cut = await (await findReader(path)?.load())?.read({ path: `piece/${path}`, text: piece }, {});
      expect(cut?.posts.map((post) => post.text).length, path).toBe(whole.posts.length);
      expect(
        cut?.posts.map(({ platform }) => platform),
        path,
      ).toEqual(whole.posts.map(({ platform }) => platform));
    }
  });
});

describe('text whose bytes were taken for characters', () => {
  const repaired = (text: string) => fixMojibake({ text, offset: 0, map: [[text.length, text.length]] }).text;
  const mangled = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

  it.each(['Café', 'naïve — “so”', '🍞 and 日本語', 'Ã', 'é'.repeat(50)])('becomes %s again, and stays so', (text) => {
    expect(repaired(mangled(text))).toBe(text);
    expect(repaired(text)).toBe(text);
  });

  it.each([
    ['has none of them', 'plain words'],
    ['is no UTF-8', 'fa\u00e7ade'],
    ['is UTF-8 only in part', 'Caf\u00c3\u00a9 fa\u00e7ade'],
    ['is UTF-8 cut short', 'Caf\u00c3'],
    ['holds what no byte is', 'Caf\u00c3\u00a9 \u2014'],
    ['is a longer spelling than UTF-8 allows', '\u00c0\u00af \u00e0\u0080\u0080'],
    ['is half of a pair', '\u00ed\u00a0\u0080'],
  ])('is left as it is where it %s', (_, text) => {
    expect(repaired(text)).toBe(text);
  });

  it('keeps the place of every character', () => {
    const source = '"Caf\\u00c3\\u00a9 \u00e2\u0080\u0094 hi"';
    const { text, offset, map } = fixMojibake(parseJsonString(source, 0, source.length));
    const sliceOf = (words: string) => {
      const start = text.indexOf(words);
      const span = toSourceSpan(map, offset, { start, end: start + words.length });
      return source.slice(span.start, span.end);
    };
    expect(text).toBe('Café — hi');
    expect(sliceOf('é')).toBe('\\u00c3\\u00a9');
    expect(sliceOf('—')).toBe('\u00e2\u0080\u0094');
    expect(sliceOf('hi')).toBe('hi');
  });
});

it('every file of the fixtures is read or stands beside one', () => {
  const beside = ['mastodon/actor.json', 'facebook/profile_information.json', 'instagram/personal_information.json'];
  const others = [account, note, 'x/data/like.js', 'mastodon/likes.json'];
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.posts.json'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1));
  expect(files.sort()).toEqual([...cases.map(([path]) => path), ...beside, ...others].sort());
});
