import type { Post } from '../../core/model/post.ts';
import type { Value } from '../base/value.ts';
import { createArchivedPost, createIdFactory } from './archived-post.ts';
import { findFirstText, getItems, getKeys, getScalarText, getValue, hasItem } from './lookup.ts';
import type { ExportFormat } from './types.ts';

const collection = 'app.bsky.feed.post';

/** Returns the record of a feed item (`post.record`) or a list item (`value` or `record`), or the item itself. */
function recordIn(keys: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const inner = getValue(keys.get('post'), 'record') ?? keys.get('value') ?? keys.get('record');
  return inner ? getKeys(inner) : keys;
}

function isPost(keys: ReadonlyMap<string, Value>): boolean {
  return getScalarText(recordIn(keys).get('$type')) === collection;
}

/** Returns the owner of a URI: `did:plc:abc` for `at://did:plc:abc/app.bsky.feed.post/3k`. */
function ownerOf(uri: string | undefined): string | undefined {
  return uri && /^at:\/\/([^/]+)\//u.exec(uri)?.[1];
}

function altsIn(embed: Value | undefined) {
  return [embed, getValue(embed, 'media')].flatMap((holder) => {
    const images = getItems(getValue(holder, 'images'));
    return [holder, ...images].map((picture) => findFirstText([getValue(picture, 'alt')]));
  });
}

function listIn(root: Value): Value | undefined {
  return root.shape === 'list' ? root : (getValue(root, 'feed') ?? getValue(root, 'records'));
}

/** Bluesky's JSON: a response of `getAuthorFeed` or `listRecords`, or a list of post records. */
export const bluesky: ExportFormat = {
  id: 'bluesky',
  recognizes: (root) => hasItem(listIn(root), isPost),
  posts(root, { make }) {
    const createId = createIdFactory();
    return getItems(listIn(root)).flatMap((item): Post[] => {
      const keys = getKeys(item);
      // An item with a reason is a repost of another account.
      if (keys.has('reason') || !isPost(keys)) return [];
      const view = getKeys(keys.get('post'));
      const record = recordIn(keys);
      const uri = view.get('uri') ?? keys.get('uri');
      const owner = ownerOf(getScalarText(uri));
      const reply = record.get('reply');
      const parent = ownerOf(getScalarText(getValue(reply, 'parent', 'uri')));
      const isReply = reply !== undefined && reply.shape !== 'null';
      const date = record.get('createdAt');
      const post = createArchivedPost(make, {
        span: item.span,
        words: findFirstText([record.get('text')]),
        platform: 'bluesky',
        kind: isReply && (owner === undefined || owner !== parent) ? 'reply' : 'post',
        account: getScalarText(getValue(view.get('author'), 'handle')),
        id: uri,
        fallbackId: createId(date),
        date,
        language: getItems(record.get('langs'))[0],
        alts: altsIn(record.get('embed')),
      });
      return post ? [post] : [];
    });
  },
};
