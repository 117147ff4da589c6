import type { Platform, Post, PostKind } from '../../core/model/post.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { isJson } from '../base/json-scan.ts';
import { parseJsonRoot } from '../base/json-value.ts';
import type { MappedText } from '../base/mapped-text.ts';
import type { Value } from '../base/value.ts';
import { createArchivedPost, createIdFactory, toIsoDate } from './archived-post.ts';
import { findFirstText, getItems, getKeys, getValue, hasItem } from './lookup.ts';
import { fixMojibake } from './mojibake.ts';
import type { ExportContext, ExportFormat } from './types.ts';

type Keys = ReadonlyMap<string, Value>;

/** The differences between Meta's exports. */
interface MetaExport extends Pick<ExportFormat, 'id' | 'names'> {
  readonly platform: Platform;
  /** The keys that lead to the list, if the file is not a list itself. */
  readonly lists: readonly string[];
  isEntry(keys: Keys): boolean;
  words(keys: Keys): MappedText | undefined;
  /** In seconds since 1970. */
  date(keys: Keys): Value | undefined;
  kind?(keys: Keys): Extract<PostKind, 'post' | 'reply'>;
}

function listIn(root: Value, lists: readonly string[]): Value | undefined {
  return root.shape === 'list' ? root : lists.map((name) => getKeys(root).get(name)).find((list) => list);
}

/** Returns the account name in the profile files of an archive. Their keys depend on the year of the archive. */
function accountIn(files: readonly SourceFile[] = []): string | undefined {
  for (const { text } of files) {
    if (!isJson(text)) continue;
    const root = parseJsonRoot(text);
    const profile =
      getKeys(root).get('profile_v2') ?? getKeys(root).get('profile') ?? getItems(getValue(root, 'profile_user'))[0];
    const name = findFirstText([
      getValue(profile, 'string_map_data', 'Username', 'value'),
      getValue(profile, 'username'),
      getValue(profile, 'name', 'full_name'),
    ]);
    if (name) return fixMojibake(name).text.trim();
  }
  return undefined;
}

function postsOf(root: Value, { make, options }: ExportContext, from: MetaExport): Post[] {
  const account = accountIn(options.companionFiles);
  const createId = createIdFactory();
  return getItems(listIn(root, from.lists)).flatMap((item): Post[] => {
    const keys = getKeys(item);
    const words = from.words(keys);
    const date = from.date(keys);
    const post = createArchivedPost(make, {
      span: item.span,
      words: words && fixMojibake(words),
      platform: from.platform,
      kind: from.kind?.(keys) ?? 'post',
      account,
      fallbackId: createId(date),
      date: toIsoDate(date),
    });
    return post ? [post] : [];
  });
}

function createFormat(from: MetaExport): ExportFormat {
  return {
    id: from.id,
    ...(from.names && { names: from.names }),
    recognizes: (root) =>
      (root.shape === 'record' && listIn(root, from.lists)?.shape === 'list') || hasItem(root, from.isEntry),
    posts: (root, context) => postsOf(root, context, from),
  };
}

/** Returns the items of a list, or a list with the single value. */
const toList = (value: Value | undefined) => (value?.shape === 'list' ? value.items() : [value]);

const media = (keys: Keys) => getItems(keys.get('media')).map(getKeys);

const created = (keys: Keys) =>
  keys.get('creation_timestamp') ?? media(keys).map((one) => one.get('creation_timestamp'))[0];

/** Posts of a Facebook profile or page. */
export const facebook = createFormat({
  id: 'facebook',
  names: /^(?:your|profile|page)_posts\w*\.json$/u,
  platform: 'facebook',
  lists: ['status_updates', 'status_updates_v2'],
  isEntry: (keys) => keys.has('timestamp') && (keys.has('data') || keys.has('attachments')),
  words: (keys) => findFirstText(toList(keys.get('data')).map((data) => getValue(data, 'post'))),
  date: (keys) => keys.get('timestamp'),
});

/** Posts, reels and stories on Instagram. If a post has several images, the caption is the title of the post. */
export const instagram = createFormat({
  id: 'instagram',
  names: /^(?:posts_\d+|reels|stories)\.json$/u,
  platform: 'instagram',
  lists: ['ig_reels_media', 'ig_stories'],
  isEntry: (keys) => media(keys).some((one) => one.has('creation_timestamp')),
  words: (keys) => findFirstText([keys.get('title'), ...media(keys).map((one) => one.get('title'))]),
  date: created,
});

/** Posts and replies on Threads. The title of a post is truncated; the title of its media is the full text. */
export const threads = createFormat({
  id: 'threads',
  names: /^threads_and_replies\.json$/u,
  platform: 'threads',
  lists: ['text_post_app_text_posts'],
  isEntry: (keys) => media(keys).some((one) => one.has('text_app_post')),
  words: (keys) => findFirstText([...media(keys).map((one) => one.get('title')), keys.get('title')]),
  date: created,
  kind: (keys) => {
    const isReply = media(keys).map((one) => getValue(one.get('text_app_post'), 'is_reply'))[0];
    return isReply?.shape === 'boolean' && isReply.text === 'true' ? 'reply' : 'post';
  },
});
