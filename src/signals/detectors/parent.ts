import type { Doc } from '../../core/model/document.ts';
import { once } from '../../core/model/memoize.ts';
import { parse } from '../../nlp/parse.ts';

/** The post that a reply answers, parsed; nothing where the file does not have it. */
export const parentOf = once((doc): Doc | undefined => {
  const { inReplyTo = '', language: _, ...reply } = doc.post;
  const text = inReplyTo.trim();
  return text === '' ? undefined : parse({ ...reply, text, kind: 'post' }, doc.sender);
});
