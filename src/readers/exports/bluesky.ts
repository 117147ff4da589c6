import type { Post } from '../../core/model/post.ts';
import type { Value } from '../base/value.ts';
import { archivedPost, createIdFactory } from './archived-post.ts';
import { firstText, itemsOf, keysOf, someItem, valueAt, wordsOf } from './lookup.ts';
import type { ExportFormat } from './types.ts';

const collection = 'app.bsky.feed.post';

/** The record of an item of a feed (`post.record`), of a list of records (`value`), or the item itself. */
function recordIn(keys: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const inner = valueAt(keys.get('post'), 'record') ?? keys.get('value') ?? keys.get('record');
  return inner ? keysOf(inner) : keys;
}

function isPost(keys: ReadonlyMap<string, Value>): boolean {
  return wordsOf(recordIn(keys).get('$type')) === collection;
}

/** Whose repository an address is of: `at://did:plc:abc/app.bsky.feed.post/3k` is of `did:plc:abc`. */
function ownerOf(uri: string | undefined): string | undefined {
  return uri && /^at:\/\/([^/]+)\//u.exec(uri)?.[1];
}

function altsIn(embed: Value | undefined) {
  return [embed, valueAt(embed, 'media')].flatMap((holder) => {
    const images = itemsOf(valueAt(holder, 'images'));
    return [holder, ...images].map((picture) => firstText([valueAt(picture, 'alt')]));
  });
}

function listIn(root: Value): Value | undefined {
  return root.shape === 'list' ? root : (valueAt(root, 'feed') ?? valueAt(root, 'records'));
}

/** JSON of Bluesky: a feed as `getAuthorFeed` gives it, records as `listRecords` gives them, or just these records. */
export const bluesky: ExportFormat = {
  id: 'bluesky',
  recognises: (root) => someItem(listIn(root), isPost),
  posts(root, { make }) {
    const nameOf = createIdFactory();
    return itemsOf(listIn(root)).flatMap((item): Post[] => {
      const keys = keysOf(item);
      // A reason is why somebody else's words stand in this feed.
      if (keys.has('reason') || !isPost(keys)) return [];
      const view = keysOf(keys.get('post'));
      const record = recordIn(keys);
      const uri = view.get('uri') ?? keys.get('uri');
      const owner = ownerOf(wordsOf(uri));
      const reply = record.get('reply');
      const parent = ownerOf(wordsOf(valueAt(reply, 'parent', 'uri')));
      const isReply = reply !== undefined && reply.shape !== 'nothing';
      const date = record.get('createdAt');
      const post = archivedPost(make, {
        span: item.span,
        words: firstText([record.get('text')]),
        platform: 'bluesky',
        kind: isReply && (owner === undefined || owner !== parent) ? 'reply' : 'post',
        account: wordsOf(valueAt(view.get('author'), 'handle')),
        id: uri,
        otherwise: nameOf(date),
        date,
        language: itemsOf(record.get('langs'))[0],
        alts: altsIn(record.get('embed')),
      });
      return post ? [post] : [];
    });
  },
};
