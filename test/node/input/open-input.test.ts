import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAll, textsOf, world, writeInNewFolder } from './read-all.ts';

const fixtures = 'fixtures/readers/archives';
const bytesOf = (path: string) => readFileSync(`${fixtures}/${path}`);

/** The files of each archive, including files that are no posts. */
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

describe('openInput', () => {
  it.each(cases)('reads the posts of an archive of %s from a folder and from a ZIP', async (id, members) => {
    const root = join(world, id);
    for (const [name, bytes] of Object.entries(members)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), bytes);
    }
    const folder = await readAll(root, world);
    const zip = await readAll(writeInNewFolder('my.zip', zipSync({ ...members })));
    expect(folder.errors).toEqual([]);
    expect(zip.errors).toEqual([]);
    expect(textsOf(zip)).toEqual(textsOf(folder));
    expect(folder.posts).toHaveLength(expected[id]?.posts ?? 0);
    expect(new Set([...folder.posts, ...zip.posts].map(({ account }) => account))).toEqual(
      new Set([expected[id]?.account]),
    );
    expect(folder.posts[0]?.path.startsWith(`${id}/`)).toBe(true);
    expect(zip.posts[0]?.path.startsWith('my.zip/')).toBe(true);
  });

  it('joins the parts and the long posts of an archive of X in order', async () => {
    const { posts } = await readAll(writeInNewFolder('my.zip', zipSync({ ...archives.x })));
    expect(posts.map(({ id }) => id)).toEqual(['14', '11', '12', '13']);
    expect(posts[1]?.text).toMatch(/twelve people can carry a prover up the stairs\.$/u);
  });

  it('finds the account of an archive of X if one of its files is passed', async () => {
    cpSync(`${fixtures}/x/data`, join(world, 'named', 'data'), { recursive: true });
    const { posts, errors } = await readAll(join(world, 'named', 'data', 'tweets.js'), world);
    expect(posts.map(({ account, kind }) => [account, kind])).toEqual([
      ['MillLaneBakery', 'post'],
      ['MillLaneBakery', 'post'],
    ]);
    expect(errors).toEqual([]);
  });

  it('rejects an archive in HTML once, in a folder and in a ZIP', async () => {
    const page = 'your_instagram_activity/media/posts_1.html';
    const more = 'your_instagram_activity/media/posts_2.html';
    const path = writeInNewFolder(page, '<html>');
    const root = path.slice(0, -page.length);
    const message = 'Expected an archive in JSON, but this one is HTML.';
    expect((await readAll(root, root)).errors).toEqual([`${page}: ${message}`]);
    const zip = writeInNewFolder('my.zip', zipSync({ [page]: Buffer.from('<html>'), [more]: Buffer.from('<html>') }));
    expect((await readAll(zip)).errors).toEqual([`my.zip/${page}: ${message}`]);
  });

  it('reports HTML that has the extension of JSON', async () => {
    const zip = writeInNewFolder(
      'my.zip',
      zipSync({ 'outbox.json': Buffer.from('<!doctype html>'), 'actor.json': Buffer.from('{}') }),
    );
    expect(await readAll(zip)).toEqual({ posts: [], errors: ['my.zip/outbox.json: This is HTML, not JSON.'] });
  });
});
