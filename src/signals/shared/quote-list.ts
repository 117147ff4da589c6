import type { Document } from '../../core/model/document.ts';
import { toSourceSpan } from '../../core/model/source-map.ts';
import type { Span } from '../../core/model/span.ts';

/** The post's own words for some evidence, quoted and listed: `"Order now", "follow us" and 2 more`. */
export function quoteList(doc: Document, evidence: readonly Span<'doc'>[], most = 4): string {
  const shown = evidence.slice(0, most).map((span) => {
    const { start, end } = toSourceSpan(doc.map, 0, span);
    return `"${doc.post.text.slice(start, end)}"`;
  });
  const hidden = evidence.length - shown.length;
  const parts = hidden > 0 ? [...shown, `${hidden} more`] : shown;
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
