import type { Document } from '../../core/model/document.ts';
import type { Span } from '../../core/model/span.ts';
import { callsToAction } from '../derived/calls-to-action.ts';
import { offers } from '../detectors/offers.ts';
import { opensWithMention } from '../shared/opening-mention.ts';

/** Whether a post talks among people who talk, to nobody by name: a comment, and no answer. */
export function isUnaddressedReply({ post, mentions }: Document): boolean {
  return post.kind === 'reply' && post.inReplyTo === undefined && mentions.length === 0;
}

/** Whether a post is a comment that asks for nothing and leads nowhere: what it praises is what it stands under. */
export function isPlainUnaddressedReply(doc: Document): boolean {
  return (
    isUnaddressedReply(doc) && doc.links.length === 0 && callsToAction(doc).length === 0 && offers(doc).length === 0
  );
}

/** Whether a post speaks to somebody by name, sells nothing and leads nowhere: what it praises or wants is theirs. */
export function isPlainAddress(doc: Document): boolean {
  if (!opensWithMention(doc) || doc.links.length > 0 || offers(doc).some(({ kind }) => kind !== 'prize')) return false;
  return callsToAction(doc).every(({ kind }) => kind === 'look' || kind === 'cause' || kind === 'contact');
}

/** How brief a comment is, 0 to 3: few words without a link seldom sell. */
export function getBrevity(doc: Document): number {
  if (!isUnaddressedReply(doc) || doc.links.length > 0) return 0;
  return [10, 6, 3].filter((most) => doc.words.length < most).length;
}

/** Asks that a comment makes for what it stands under: "read the lyrics", "the link in the description". */
const around = /^(?:\S+ )?(?:hear|links?|listen|read|see|view|watch)\b/iu;

/** Whether an ask of a comment leads nowhere else. */
export function isLookAtParent(doc: Document, { start, end }: Span): boolean {
  return isUnaddressedReply(doc) && doc.links.length === 0 && around.test(doc.text.slice(start, end));
}
