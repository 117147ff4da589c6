import type { ExtraText, Post } from '../../core/model/post.ts';
import type { ReadError } from '../../core/model/reader.ts';
import { createColumnMatcher, normalizeName } from '../base/column-names.ts';
import type { MappedText } from '../base/mapped-text.ts';
import { type Entry, getText, type Value } from '../base/value.ts';
import { postErrors } from './errors.ts';
import { findExtraTexts } from './extra-texts.ts';
import { splitByNetwork } from './network-texts.ts';
import type { PostRecord } from './post-factory.ts';
import { joinParts } from './thread.ts';

const matchColumn = createColumnMatcher();

/** Keys of the parts of a thread. */
const threadKeys = new Set(['parts', 'thread', 'threadparts', 'tweets']);

interface Part {
  readonly words: MappedText;
  readonly extraTexts: readonly ExtraText[];
}

function entryOf(entries: readonly Entry[], role: 'date' | 'id' | 'text'): Entry | undefined {
  const ranked = entries.flatMap((entry) => {
    const part = matchColumn(entry.name);
    return part?.role === role ? [{ entry, rank: part.rank }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.entry;
}

/** Returns a part of a thread, or `undefined` if the item is not one. */
function partOf(item: Value): Part | undefined {
  if (item.shape === 'text') return { words: item.excerpt(), extraTexts: [] };
  if (item.shape !== 'record') return undefined;
  const { extraTexts, rest } = findExtraTexts(item.entries());
  const text = entryOf(rest, 'text')?.value;
  return text?.shape === 'text' ? { words: text.excerpt(), extraTexts } : undefined;
}

/**
 * Converts a record with the parts of a thread to a record with one text. Returns `undefined` for other records. The
 * first part may have its own key.
 */
function threadOf({ entries, ...record }: PostRecord, errors: ReadError[]): PostRecord | undefined {
  const holder = entries.findLast(({ name, value }) => threadKeys.has(normalizeName(name)) && value.shape === 'list');
  if (holder?.value.shape !== 'list') return undefined;
  const items = holder.value.items();
  const parts = items.flatMap((item) => partOf(item) ?? []);
  if (parts.length === 0) return undefined;
  for (const { shape, span } of items) {
    // A record without text may be an image.
    if (shape === 'text' || shape === 'record' || shape === 'null') continue;
    errors.push(postErrors.notPart(shape, span));
  }
  const opening = entryOf(entries, 'text');
  const first = opening?.value.shape === 'text' ? opening.value.excerpt() : undefined;
  const isRepeated = first?.text.trim() === parts[0]?.words.text.trim();
  const all = [...(first && !isRepeated ? [first] : []), ...parts.map((part) => part.words)];
  const words = all.filter(({ text }) => text.trim() !== '');
  if (words.length === 0) return undefined;
  const thread = joinParts(words);
  return {
    ...record,
    entries: entries.filter((entry) => entry !== holder && entry !== opening),
    body: thread.body,
    ...(thread.parts.length > 1 && { parts: thread.parts, kind: 'thread' }),
    extraTexts: [...(record.extraTexts ?? []), ...parts.flatMap((part) => part.extraTexts)],
  };
}

/** Creates a post from an object or a string. Adds an error for other values. */
export function createPost(
  value: Value,
  id: string,
  make: (record: PostRecord) => Post | undefined,
  errors: ReadError[],
): Post | undefined {
  if (value.shape === 'record') {
    const { extraTexts, rest } = findExtraTexts(value.entries());
    const record = { entries: rest, span: value.span, id, extraTexts };
    return make(threadOf(record, errors) ?? record);
  }
  if (value.shape === 'text') return make({ entries: [], span: value.span, id, body: value.excerpt() });
  if (value.shape !== 'null') errors.push(postErrors.notPost(value.shape, value.span));
  return undefined;
}

/** Creates the posts of an item: one, or one for each network that has a text of its own. */
function createItemPosts(
  value: Value,
  id: string,
  make: (record: PostRecord) => Post | undefined,
  errors: ReadError[],
): Post[] {
  const entries = value.shape === 'record' ? value.entries() : [];
  const split = splitByNetwork(entries);
  if (!split) return [createPost(value, id, make, errors) ?? []].flat();
  const { extraTexts, rest } = findExtraTexts(split.rest);
  const idEntry = entryOf(rest, 'id');
  const ownId = (idEntry && getText(idEntry.value)) ?? id;
  const own = rest.filter(({ name }) => !['id', 'platform', 'text'].includes(matchColumn(name)?.role ?? ''));
  const posts = split.texts.flatMap(({ platform, entry }) => {
    const record = { entries: [...own, entry], span: value.span, id: `${ownId}-${platform}`, platforms: [platform] };
    return make({ ...record, extraTexts }) ?? [];
  });
  // A text for all networks is a post as well.
  if (entryOf(rest, 'text')?.value.shape !== 'text') return posts;
  return [make({ entries: rest, span: value.span, id, extraTexts }) ?? [], ...posts].flat();
}

/** The number of items of a list from which it is reported as a whole that none is a post. */
const minItems = 3;

/**
 * Creates posts from the items of a list. Posts without an id are named after their position: `post-1`, `post-2`.
 *
 * @param before the number of posts in the file before this list
 */
export function findPosts(
  items: readonly Value[],
  make: (record: PostRecord) => Post | undefined,
  errors: ReadError[],
  before = 0,
): Post[] {
  const known = errors.length;
  const posts = items.flatMap((item, index) => createItemPosts(item, `post-${before + index + 1}`, make, errors));
  const [first] = items;
  if (first && posts.length === 0 && items.length >= minItems && errors.length - known >= items.length) {
    const names = first.shape === 'record' ? first.entries().map(({ name }) => name) : [];
    errors.splice(known, errors.length - known, postErrors.noneInList(items.length, names, first.span));
  }
  return posts;
}

/** Returns the entry with the list of posts. Tweets that each have an id or a date are posts, not parts of a thread. */
function listOf(entries: readonly Entry[]): Entry | undefined {
  return entries.findLast(({ name, value }) => {
    if (normalizeName(name) === 'posts') return true;
    if (normalizeName(name) !== 'tweets' || value.shape !== 'list') return false;
    const items = value.items();
    const isPost = (item: Value) =>
      item.shape === 'record' && ['date', 'id'].some((role) => entryOf(item.entries(), role as 'date') !== undefined);
    return items.length > 0 && items.every(isPost);
  });
}

/** Levels of objects that are searched for lists of posts: `data.posts.edges`. */
const maxDepth = 4;

const hasText = (item: Value): boolean =>
  item.shape === 'record' &&
  (entryOf(item.entries(), 'text') !== undefined || splitByNetwork(item.entries()) !== undefined);

/** Returns the items of a list; those of a GraphQL connection without the `node` around each. */
function itemsOf(items: readonly Value[]): readonly Value[] {
  return items.map((item) => {
    const node = item.shape === 'record' ? item.entries().find(({ name }) => name === 'node')?.value : undefined;
    return node?.shape === 'record' ? node : item;
  });
}

/** Returns the lists of posts below other keys, if the record itself is not a post. */
function findNestedLists(entries: readonly Entry[], depth = 0): (readonly Value[])[] {
  const isPost = hasText({ shape: 'record', span: { start: 0, end: 0 }, entries: () => entries });
  if (isPost || depth === maxDepth || entries.some(({ name }) => threadKeys.has(normalizeName(name)))) return [];
  return entries.flatMap(({ value }) => {
    if (value.shape === 'record') return findNestedLists(value.entries(), depth + 1);
    const items = value.shape === 'list' ? itemsOf(value.items()) : [];
    return items.some(hasText) ? [items] : [];
  });
}

/**
 * Creates the posts of a document: a list of posts, an object with lists of posts, or a single post.
 *
 * @param singleId the id of a single post
 * @param before the number of posts in the previous documents of the file
 */
export function createPosts(
  root: Value,
  singleId: string,
  make: (record: PostRecord) => Post | undefined,
  errors: ReadError[],
  before = 0,
): Post[] {
  if (root.shape === 'list') return findPosts(root.items(), make, errors, before);
  if (root.shape === 'record') {
    const holder = listOf(root.entries());
    const list = holder?.value;
    if (list?.shape === 'list') return findPosts(list.items(), make, errors, before);
    const isConnection =
      list?.shape === 'record' && list.entries().some(({ name }) => /^(?:edges|items|nodes)$/iu.test(name));
    const nested = list === undefined || isConnection ? findNestedLists(root.entries()) : [];
    if (nested.length > 0) return findPosts(nested.flat(), make, errors, before);
    if (list === undefined) return createItemPosts(root, singleId, make, errors);
    errors.push(postErrors.notList(list.shape, list.span));
    return [];
  }
  if (root.shape !== 'null') errors.push(postErrors.noPosts(root.shape, root.span));
  return [];
}
