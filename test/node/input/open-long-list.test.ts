import { expect, it } from 'vitest';
import { createFileInput, openInput } from '../../../src/node/input/open-input.ts';
import { openLongList } from '../../../src/node/input/open-long-list.ts';
import type { OpenedInput } from '../../../src/node/input/opened-input.ts';
import { getReader } from '../../../src/readers/index.ts';
import { type Random, seeded } from '../../readers/random.ts';
import { randomValue, toRandomJson } from './random-json.ts';
import { readAll, textsOf, writeInNewFolder } from './read-all.ts';

/** Yields bytes in chunks of random sizes. */
async function* randomChunks(bytes: Uint8Array, random: Random): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const next = at + 1 + random.below(random.chance(0.2) ? 3 : 400);
    yield bytes.subarray(at, next);
    at = next;
  }
}

it('reports a broken post of an archive and reads the others', async () => {
  const posts = [
    '{"timestamp": 1, "data": [{"post": "One."}]}',
    '{"timestamp": 2, "data": [{"post": "Two."}',
    '{"timestamp": 3, "data": [{"post": "Three."}]}',
  ];
  const result = await readAll(writeInNewFolder('posts/your_posts_1.json', `[\n${posts.join(',\n')}\n]`));
  expect(textsOf(result)).toEqual(expect.arrayContaining(['One.', 'Three.']));
  expect(result.errors.length).toBeGreaterThan(0);
});

it('reports one error for a list without posts', async () => {
  const { errors } = await readAll(writeInNewFolder('numbers.json', `[${'1,'.repeat(1499)}1]`));
  expect(errors).toEqual(['numbers.json: Expected posts, but none of the 1,500 items of this list has a text.']);
});

it('reports a thousand errors of a list, and the number of the others', async () => {
  const { errors } = await readAll(writeInNewFolder('numbers.json', `["The rye is back.",${'1,'.repeat(1499)}1]`));
  expect(errors).toHaveLength(1001);
  expect(errors.at(-1)).toBe('numbers.json: There are 500 more errors of this kind.');
});

it('reads a long list in pieces and keeps the position and number of each post', async () => {
  const line = (n: number) => `{"text": "The ${n}th loaf 🍞 of this very long year, ${'rye '.repeat(20)}"}`;
  const text = `{"posts": [\n${Array.from({ length: 45_000 }, (_, n) => line(n)).join(',\n')}\n]}`;
  const path = writeInNewFolder('long.json', text);
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

it('decodes characters that are split between chunks', async () => {
  const reader = await getReader('json')?.load();
  if (!reader) throw new Error('There is no reader of JSON.');
  for (let seed = 1; seed <= 60; seed++) {
    const random = seeded(seed);
    const list = Array.from({ length: 5 }, () => randomValue(random, 0));
    const text = toRandomJson(list, random);
    const encoded = Buffer.from(random.chance(0.5) ? `\ufeff${text}` : text);
    const opened: OpenedInput[] = [];
    const file = { shown: 'list.json', bytes: randomChunks(encoded, random), reader };
    for await (const one of openLongList(file)) if ('file' in one) opened.push(one);
    expect(
      opened.flatMap(({ file: { text: piece } }) => JSON.parse(piece) as unknown[]),
      `seed ${seed}`,
    ).toEqual(list);
  }
});

it('reports invalid UTF-8 once', async () => {
  const reader = await getReader('json')?.load();
  if (!reader) throw new Error('There is no reader of JSON.');
  const bytes = Buffer.concat([Buffer.from('["caf'), Buffer.from([0xe9]), Buffer.from('"]')]);
  const notices: (string | undefined)[] = [];
  for await (const one of openLongList({ shown: 'list.json', bytes: randomChunks(bytes, seeded(1)), reader })) {
    if ('file' in one) notices.push(one.notice);
  }
  expect(notices).toEqual(['This file is not valid UTF-8. Invalid bytes were replaced by "\ufffd".']);
});
