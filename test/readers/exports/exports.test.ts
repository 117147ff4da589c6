import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import { toSourceSpan } from '../../../src/core/model/source-map.ts';
import { findReader } from '../../../src/readers/index.ts';
import { describeResult } from '../description.ts';

const root = 'fixtures/readers/archives';

const fileAt = (path: string): SourceFile => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') });

async function read(path: string, companions: readonly string[] = []) {
  const file = fileAt(path);
  const result = await (await findReader(path)?.load())?.read(file, { companionFiles: companions.map(fileAt) });
  if (!result) throw new Error(`No reader for ${path}.`);
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

describe('archive files', () => {
  it.each(cases)('match the snapshot of %s', async (path, companions) => {
    const { file, ...result } = await read(path, companions);
    await expect(describeResult(result, file.text)).toMatchFileSnapshot(`../../../${root}/${path}.posts.json`);
  });

  it.each(cases)('map each character of %s to its position', async (path, companions) => {
    const { file, posts } = await read(path, companions);
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

  it('are recognized if they are a piece of a list', async () => {
    for (const [path, companions] of cases) {
      const whole = await read(path, companions);
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

it('every fixture of an archive is read or is a companion file', () => {
  const companions = [
    'mastodon/actor.json',
    'facebook/profile_information.json',
    'instagram/personal_information.json',
  ];
  const others = [account, note, 'x/data/like.js', 'mastodon/likes.json'];
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.posts.json'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1));
  expect(files.sort()).toEqual([...cases.map(([path]) => path), ...companions, ...others].sort());
});
