import type { Document } from '../../core/model/document.ts';
import type { Span } from '../../core/model/span.ts';
import { callsToAction } from '../derived/calls-to-action.ts';
import { offers } from '../detectors/offers.ts';
import { opensWithMention } from '../shared/opening-mention.ts';

/** Whether a post is a reply without mentions to an unknown post. */
export function isUnaddressedReply({ post, mentions }: Document): boolean {
  return post.kind === 'reply' && post.inReplyTo === undefined && mentions.length === 0;
}

/** Whether a post is an unaddressed reply without links, asks and offers. Its praise is about the parent post. */
export function isPlainUnaddressedReply(doc: Document): boolean {
  return (
    isUnaddressedReply(doc) && doc.links.length === 0 && callsToAction(doc).length === 0 && offers(doc).length === 0
  );
}

/**
 * Whether a post starts with a mention, sells nothing and has no links. Its praise and requests are about the mentioned
 * account.
 */
export function isPlainAddress(doc: Document): boolean {
  if (!opensWithMention(doc) || doc.links.length > 0 || offers(doc).some(({ kind }) => kind !== 'prize')) return false;
  return callsToAction(doc).every(({ kind }) => kind === 'look' || kind === 'cause' || kind === 'contact');
}

/** Returns the brevity of an unaddressed reply without links: 3 for fewer than 3 words, to 0 for 10 or more. */
export function getBrevity(doc: Document): number {
  if (!isUnaddressedReply(doc) || doc.links.length > 0) return 0;
  return [10, 6, 3].filter((limit) => doc.words.length < limit).length;
}

/** Asks that refer to the parent post: "read the lyrics", "the link in the description". */
const lookAtParent = /^(?:\S+ )?(?:hear|links?|listen|read|see|view|watch)\b/iu;

/** Whether an ask of an unaddressed reply refers to the parent post. */
export function isLookAtParent(doc: Document, { start, end }: Span): boolean {
  return isUnaddressedReply(doc) && doc.links.length === 0 && lookAtParent.test(doc.text.slice(start, end));
}
