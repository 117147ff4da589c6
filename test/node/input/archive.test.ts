import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Post } from '../../../src/core/model/post.ts';
import { toDisplayPath } from '../../../src/node/files/display-path.ts';
import { extensions } from '../../../src/node/files/extensions.ts';
import { findInputs } from '../../../src/node/files/find-inputs.ts';
import { createFileInput, openInput } from '../../../src/node/input/open-input.ts';
import { openZip } from '../../../src/node/input/zip.ts';
import { findArchiveMembers } from '../../../src/readers/exports/members.ts';
import { type Forged, forge } from './forged-zip.ts';

const world = mkdtempSync(join(tmpdir(), 'archives-'));
afterAll(() => rmSync(world, { recursive: true, force: true }));

let made = 0;

/** A place in a folder of its own. */
function put(name: string, content: string | Uint8Array): string {
  const path = join(world, String(made++), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

interface Outcome {
  readonly posts: readonly Post[];
  /** `path: message` */
  readonly problems: readonly string[];
}

/** What all drafts under a path come to. */
async function readAll(path: string, cwd = dirname(path)): Promise<Outcome> {
  const found = await findInputs([path], { cwd, extensions: new Set(extensions) });
  const posts: Post[] = [];
  const problems = found.inputErrors.map(({ path: shown, message }) => `${shown}: ${message}`);
  for (const file of found.files) {
    for await (const opened of openInput(createFileInput(file), file, toDisplayPath(file, cwd))) {
      if (!('reader' in opened)) {
        problems.push(`${opened.path}: ${opened.message}`);
        continue;
      }
      const { reader, companionFiles, file: source } = opened;
      const result = await reader.read(source, { ...(companionFiles && { companionFiles }) });
      posts.push(...result.posts);
      problems.push(...result.errors.map(({ message }) => `${source.path}: ${message}`));
    }
  }
  return { posts, problems };
}

const texts = ({ posts }: Outcome) => posts.map(({ text }) => text);

const fixtures = 'fixtures/readers/archives';
const bytesOf = (path: string) => readFileSync(`${fixtures}/${path}`);

/** The files of an archive as they lie in it, beside such as nobody wants linted. */
const archives: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>> = {
  facebook: {
    'fb/your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json':
      bytesOf('facebook/your_posts_1.json'),
    'fb/your_facebook_activity/messages/inbox/ola/message_1.json': Buffer.from('{"messages":[{"content":"Hi"}]}'),
    'fb/personal_information/profile_information/profile_information.json': bytesOf(
      'facebook/profile_information.json',
    ),
  },
  instagram: {
    'your_instagram_activity/media/posts_1.json': bytesOf('instagram/posts_1.json'),
    'your_instagram_activity/media/reels.json': bytesOf('instagram/reels.json'),
    'your_instagram_activity/threads/threads_and_replies.json': bytesOf('threads/threads_and_replies.json'),
    'your_instagram_activity/likes/liked_posts.json': Buffer.from('{"likes_media_likes":[]}'),
    'personal_information/personal_information/personal_information.json': bytesOf(
      'instagram/personal_information.json',
    ),
  },
  mastodon: {
    'outbox.json': bytesOf('mastodon/outbox.json'),
    'actor.json': bytesOf('mastodon/actor.json'),
    'likes.json': bytesOf('mastodon/likes.json'),
  },
  x: Object.fromEntries([
    ...readdirSync(`${fixtures}/x/data`)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`x/data/${name}`, bytesOf(`x/data/${name}`)]),
    ['x/data/tweets_media/1.jpg', new Uint8Array(99)],
    ['x/assets/js/app.json', Buffer.from('["words of the viewer"]')],
    ['x/Your archive.html', Buffer.from('<html>')],
  ]),
};

const expected: Readonly<Record<string, { readonly posts: number; readonly account: string }>> = {
  facebook: { posts: 3, account: 'Fern Clinic Café' },
  instagram: { posts: 5, account: 'mill.lane.bakery' },
  mastodon: { posts: 3, account: 'harbour_library' },
  x: { posts: 4, account: 'MillLaneBakery' },
};

const cases = Object.entries(archives);

describe('the archive of', () => {
  it.each(cases)('%s is the same from a folder and from a ZIP, and only its posts are read', async (id, members) => {
    const root = join(world, id);
    for (const [name, bytes] of Object.entries(members)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), bytes);
    }
    const folder = await readAll(root, world);
    const zip = await readAll(put('my.zip', zipSync({ ...members })));
    expect(folder.problems).toEqual([]);
    expect(zip.problems).toEqual([]);
    expect(texts(zip)).toEqual(texts(folder));
    expect(folder.posts).toHaveLength(expected[id]?.posts ?? 0);
    expect(new Set([...folder.posts, ...zip.posts].map(({ account }) => account))).toEqual(
      new Set([expected[id]?.account]),
    );
    expect(folder.posts[0]?.path.startsWith(`${id}/`)).toBe(true);
    expect(zip.posts[0]?.path.startsWith('my.zip/')).toBe(true);
  });

  it('X is joined from its parts and its long posts, in order', async () => {
    const { posts } = await readAll(put('my.zip', zipSync({ ...archives.x })));
    expect(posts.map(({ id }) => id)).toEqual(['14', '11', '12', '13']);
    expect(posts[1]?.text).toMatch(/twelve people can carry a prover up the stairs\.$/u);
  });

  it('X knows its account when one of its files is named', async () => {
    cpSync(`${fixtures}/x/data`, join(world, 'named', 'data'), { recursive: true });
    const { posts, problems } = await readAll(join(world, 'named', 'data', 'tweets.js'), world);
    expect(posts.map(({ account, kind }) => [account, kind])).toEqual([
      ['MillLaneBakery', 'post'],
      ['MillLaneBakery', 'post'],
    ]);
    expect(problems).toEqual([]);
  });
});

describe('what is an archive', () => {
  it.each<[string, string[], string[], string[]]>([
    ['a project with a script of that name', ['src/tweets.js', 'src/data/tweet.js', 'a.md'], [], []],
    [
      'parts in the order of their numbers',
      [10, 2, 1].map((n) => `data/tweets-part${n}.js`).concat('data/account.js'),
      ['data/tweets-part1.js', 'data/tweets-part2.js', 'data/tweets-part10.js'],
      ['data/account.js'],
    ],
    [
      'drafts beside an archive',
      ['a.md', 'm/outbox.json', 'm/actor.json'],
      ['m/outbox.json'],
      ['m/actor.json', 'm/outbox.json'],
    ],
    ['an outbox alone', ['outbox.json', 'b.json'], [], []],
    ['a data export of LinkedIn', ['Shares.csv', 'Connections.csv', 'messages.csv'], ['Shares.csv'], ['messages.csv']],
    [
      'an old archive of Instagram',
      ['content/posts_2.json', 'content/posts_10.json'],
      ['content/posts_2.json', 'content/posts_10.json'],
      [],
    ],
    [
      'pages of Facebook',
      ["this_profile's_activity_across_facebook/posts/profile_posts_1.json"],
      ["this_profile's_activity_across_facebook/posts/profile_posts_1.json"],
      [],
    ],
  ])('%s', (_, names, posts, inside) => {
    const members = findArchiveMembers(names);
    expect(members.posts).toEqual(posts);
    for (const name of inside) expect(members.isInside(name)).toBe(true);
    if (posts.length === 0) expect(names.some((name) => members.isInside(name))).toBe(false);
    expect(members.isInside('a.md')).toBe(
      names.includes('content/posts_2.json') || posts.some((name) => !name.startsWith('m/')),
    );
  });

  it('made as HTML is refused, once, from a folder and from a ZIP', async () => {
    const page = 'your_instagram_activity/media/posts_1.html';
    const more = 'your_instagram_activity/media/posts_2.html';
    const path = put(page, '<html>');
    const root = path.slice(0, -page.length);
    const message = 'Expected an archive in JSON, but this one is HTML.';
    expect((await readAll(root, root)).problems).toEqual([`${page}: ${message}`]);
    const zip = put('my.zip', zipSync({ [page]: Buffer.from('<html>'), [more]: Buffer.from('<html>') }));
    expect((await readAll(zip)).problems).toEqual([`my.zip/${page}: ${message}`]);
  });

  it('and HTML that is called JSON is said to be HTML', async () => {
    const zip = put(
      'my.zip',
      zipSync({ 'outbox.json': Buffer.from('<!doctype html>'), 'actor.json': Buffer.from('{}') }),
    );
    expect(await readAll(zip)).toEqual({ posts: [], problems: ['my.zip/outbox.json: This is HTML, not JSON.'] });
  });
});

it('a broken post of an archive is a problem, and the others are read', async () => {
  const posts = [
    '{"timestamp": 1, "data": [{"post": "One."}]}',
    '{"timestamp": 2, "data": [{"post": "Two."}',
    '{"timestamp": 3, "data": [{"post": "Three."}]}',
  ];
  const outcome = await readAll(put('posts/your_posts_1.json', `[\n${posts.join(',\n')}\n]`));
  expect(texts(outcome)).toEqual(expect.arrayContaining(['One.', 'Three.']));
  expect(outcome.problems.length).toBeGreaterThan(0);
});

it('a list of something else reports a thousand errors and the number of the others', async () => {
  const { problems } = await readAll(put('numbers.json', `[${'1,'.repeat(1499)}1]`));
  expect(problems).toHaveLength(1001);
  expect(problems.at(-1)).toBe('numbers.json: There are 500 more errors of this kind.');
});

it('a long list is read piece by piece, and every post keeps its place and its number', async () => {
  const line = (n: number) => `{"text": "The ${n}th loaf 🍞 of this very long year, ${'rye '.repeat(20)}"}`;
  const text = `{"posts": [\n${Array.from({ length: 45_000 }, (_, n) => line(n)).join(',\n')}\n]}`;
  const path = put('long.json', text);
  const ids = new Set<string>();
  let pieces = 0;
  for await (const opened of openInput(createFileInput(path), path, 'long.json')) {
    if (!('reader' in opened)) throw new Error(opened.message);
    pieces++;
    const { posts, errors } = await opened.reader.read(opened.file);
    expect(errors).toEqual([]);
    const offset = opened.file.base?.offset ?? 0;
    for (const post of posts.slice(0, 3)) expect(text.slice(offset + post.offset).startsWith(post.text)).toBe(true);
    for (const { id } of posts) ids.add(id);
  }
  expect(pieces).toBeGreaterThan(3);
  expect(ids.size).toBe(45_000);
  expect(ids.has('post-45000')).toBe(true);
});

const good: Forged = { name: 'good.md', text: 'Bread at eight.' };
const first: Forged = { name: 'a.md', text: 'Anything.' };

describe('a ZIP of drafts', () => {
  it('is read as a folder of the same files would be', async () => {
    const outcome = await readAll(
      put(
        'posts.zip',
        zipSync({
          'drafts/b.md': Buffer.from('In Markdown.'),
          'drafts/a.txt': Buffer.from('In plain words.'),
          'drafts/c.csv': Buffer.from('Date,Text\n2026-03-01,In a table.\n'),
          'drafts/d.json': Buffer.from('{"text": "In JSON."}'),
          'drafts/app.js': Buffer.from('alert()'),
          'drafts/image.png': new Uint8Array(9),
          'package.json': Buffer.from('{}'),
          'node_modules/x/readme.md': Buffer.from('No.'),
          '.hidden/a.md': Buffer.from('No.'),
          '__MACOSX/drafts/._a.txt': Buffer.from('No.'),
        }),
      ),
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.posts.map(({ path, text }) => [path, text])).toEqual([
      ['posts.zip/drafts/a.txt', 'In plain words.'],
      ['posts.zip/drafts/b.md', 'In Markdown.'],
      ['posts.zip/drafts/c.csv', 'In a table.'],
      ['posts.zip/drafts/d.json', 'In JSON.'],
    ]);
  });

  it('that comes from elsewhere than the disk is read too', async () => {
    const draft = {
      path: 'x.zip',
      read: async (decode: (bytes: Uint8Array) => unknown) => decode(forge([good])) as never,
    };
    const opened: string[] = [];
    for await (const one of openInput(draft, '/x.zip', 'x.zip'))
      opened.push('file' in one ? one.file.text : one.message);
    expect(opened).toEqual(['Bread at eight.']);
  });

  it.each<[string, Forged, string]>([
    ['is encrypted', { ...first, flags: 1 }, 'a.md: This member is encrypted.'],
    [
      'is packed in an unknown way',
      { ...first, method: 99 },
      'a.md: The compression method of this member is not supported.',
    ],
    ['leads up', { ...first, name: '../a.md' }, '../a.md: This name refers to a path outside of the ZIP.'],
    [
      'leads up in the middle',
      { ...first, name: 'b/../../a.md' },
      'b/../../a.md: This name refers to a path outside of the ZIP.',
    ],
    ['is absolute', { ...first, name: '/etc/a.md' }, '/etc/a.md: This name refers to a path outside of the ZIP.'],
    ['is on a drive', { ...first, name: 'C:\\a.md' }, 'C:/a.md: This name refers to a path outside of the ZIP.'],
    [
      'leads up with backslashes',
      { ...first, name: '..\\a.md' },
      '../a.md: This name refers to a path outside of the ZIP.',
    ],
    ['has a NUL in its name', { ...first, name: 'a\0.md' }, 'a\0.md: This name contains a NUL character.'],
    [
      'claims ten gigabytes',
      { ...first, size: 10 * 1024 ** 3 },
      'a.md: This file is too large: 10,240 MB, limit 50 MB.',
    ],
    [
      'claims ten gigabytes of a list',
      { ...first, name: 'a.json', size: 10 * 1024 ** 3 },
      'a.json: This member is too large: 10,240 MB unpacked, limit 4,096 MB.',
    ],
    ['is longer than it says', { ...first, size: 3 }, 'a.md: This member is damaged.'],
    ['is shorter than it says', { ...first, size: 30 }, 'a.md: This member is damaged.'],
    ['has another sum', { ...first, sum: 1 }, 'a.md: This member is damaged.'],
    ['is not where it says', { ...first, shift: 7 }, 'a.md: This member is damaged.'],
    ['is no packed data', { ...first, method: 0, text: 'Plain.', size: 6, sum: 0 }, 'a.md: This member is damaged.'],
    ['is there twice', { ...good }, 'good.md: This name occurs twice in the ZIP.'],
    ['is a ZIP', { ...first, name: 'inner.zip' }, 'inner.zip: ZIPs inside of a ZIP are not supported.'],
  ])('says which member %s, and reads the others', async (_, bad, problem) => {
    const outcome = await readAll(put('x.zip', forge([bad, good])));
    expect(texts(outcome)).toEqual(['Bread at eight.']);
    expect(outcome.problems).toEqual([`x.zip/${problem}`]);
  });

  it.each<[string, Uint8Array, string]>([
    ['is empty', zipSync({}), 'No supported files in this ZIP.'],
    ['holds no draft', zipSync({ 'a.png': new Uint8Array(3) }), 'No supported files in this ZIP.'],
    ['is no ZIP', Buffer.from('PK\x03\x04 and nothing else'), 'This is not a ZIP file, or it is truncated.'],
    ['has no byte', new Uint8Array(), 'This is not a ZIP file, or it is truncated.'],
    ['is cut short', forge([good, first]).subarray(0, -30), 'This is not a ZIP file, or it is truncated.'],
  ])('that %s is a problem', async (_, bytes, message) => {
    expect(await readAll(put('x.zip', bytes))).toEqual({ posts: [], problems: [`x.zip: ${message}`] });
  });

  it.each<[string, Buffer]>([
    ['breaks off', forge([good, first], 9)],
    [
      'is full of zeros behind the first',
      Buffer.concat([forge([good, first]).subarray(0, -72), Buffer.alloc(50), forge([good, first]).subarray(-22)]),
    ],
  ])('whose table of contents %s gives what is before', async (_, bytes) => {
    const outcome = await readAll(put('x.zip', bytes));
    expect(texts(outcome)).toContain('Bread at eight.');
    expect(outcome.problems).toContain('x.zip: The central directory of this ZIP is damaged.');
  });

  it.each<[string, string]>([
    ['gone.zip', 'No such file.'],
    ['folder.zip', 'This is a folder, not a file.'],
    ['pipe.zip', 'This is not a regular file.'],
  ])('that is no file, as %s, is a problem', async (name, message) => {
    const path = put('a', '').replace(/a$/u, name);
    if (name === 'folder.zip') mkdirSync(path);
    if (name === 'pipe.zip') execFileSync('mkfifo', [path]);
    const problems: string[] = [];
    for await (const opened of openInput(createFileInput(path), path, name))
      problems.push('file' in opened ? '' : opened.message);
    expect(problems).toEqual([message]);
  });

  it('names ten strange names and counts the others', async () => {
    const outcome = await readAll(
      put('x.zip', forge([...Array(25)].map((_, n) => ({ ...first, name: `../${n}.md` })))),
    );
    expect(outcome.problems).toHaveLength(11);
    expect(outcome.problems.at(-1)).toBe('x.zip: 15 more members of this ZIP cannot be read.');
  });

  it('is not unpacked any further when it grows beyond all measure', async () => {
    const bytes = zipSync({ 'a.json': new Uint8Array(200_000_000) });
    const { members, close } = await openZip(bytes, () => true);
    let size = 0;
    await expect(async () => {
      for await (const chunk of members[0]?.bytes() ?? []) size += chunk.length;
    }).rejects.toThrow('This ZIP has a suspicious compression ratio.');
    expect(size).toBeLessThan(80_000_000);
    close();
  });

  it('is closed when nobody reads on', async () => {
    const path = put('x.zip', forge([good, first]));
    for await (const opened of openInput(createFileInput(path), path, 'x.zip')) {
      expect('file' in opened).toBe(true);
      break;
    }
  });
});
