import type { Document } from './document.ts';
import { toSourceSpan } from './source-map.ts';
import type { Span } from './span.ts';

/** Maps a span of a document to the text of its post, without the spaces at its ends. */
export function toPostSpan(doc: Document, span: Span<'doc'>): Span<'post'> {
  const { start, end } = toSourceSpan(doc.map, 0, span);
  const words = doc.post.text.slice(start, end);
  const left = words.length - words.trimStart().length;
  return words.trim() === '' ? { start, end } : { start: start + left, end: start + words.trimEnd().length };
}
