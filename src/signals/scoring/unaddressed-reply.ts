import type { Document } from '../../core/model/document.ts';
import type { Span } from '../../core/model/span.ts';
import { callsToAction } from '../derived/calls-to-action.ts';
import { offers } from '../detectors/offers.ts';
import { opensWithMention } from '../shared/opening-mention.ts';

/** Whether a post is a reply to no known post and mentions nobody. */
export function isUnaddressedReply({ post, mentions }: Document): boolean {
  return post.kind === 'reply' && post.inReplyTo === undefined && mentions.length === 0;
}

/** Whether an unaddressed reply has no links, asks or offers. Its praise is about the post it replies to. */
export function isPlainUnaddressedReply(doc: Document): boolean {
  return (
    isUnaddressedReply(doc) && doc.links.length === 0 && callsToAction(doc).length === 0 && offers(doc).length === 0
  );
}

/**
 * Whether a post addresses an account, sells nothing and has no links. Its praise and requests are about that account.
 */
export function isPlainAddress(doc: Document): boolean {
  if (!opensWithMention(doc) || doc.links.length > 0 || offers(doc).some(({ kind }) => kind !== 'prize')) return false;
  return callsToAction(doc).every(({ kind }) => kind === 'look' || kind === 'cause' || kind === 'contact');
}

/** Returns how short an unaddressed reply is, 0 to 3. A few words without a link rarely sell. */
export function getBrevity(doc: Document): number {
  if (!isUnaddressedReply(doc) || doc.links.length > 0) return 0;
  return [10, 6, 3].filter((most) => doc.words.length < most).length;
}

/** Asks that refer to the parent post: "read the lyrics", "the link in the description". */
const around = /^(?:\S+ )?(?:hear|links?|listen|read|see|view|watch)\b/iu;

/** Whether an ask of an unaddressed reply refers to the parent post. */
export function isLookAtParent(doc: Document, { start, end }: Span): boolean {
  return isUnaddressedReply(doc) && doc.links.length === 0 && around.test(doc.text.slice(start, end));
}
