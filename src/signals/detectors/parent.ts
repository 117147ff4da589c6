import type { Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { parse } from '../../nlp/parse.ts';

/** The parsed parent post of a reply. Undefined if the file does not contain it. */
export const parentPost = memoize((doc): Document | undefined => {
  const { inReplyTo = '', language: _, ...reply } = doc.post;
  const text = inReplyTo.trim();
  return text === '' ? undefined : parse({ ...reply, text, kind: 'post' }, doc.profile);
});
