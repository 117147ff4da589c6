import type { Document } from '../../core/model/document.ts';
import { toSourceSpan } from '../../core/model/source-map.ts';
import type { Span } from '../../core/model/span.ts';
import { joinList } from '../../core/text/format.ts';

/** Formats spans of a post as a list of quotations: `"Order now", "follow us" and 2 more`. */
export function quoteList(doc: Document, evidence: readonly Span<'doc'>[], maxQuotations = 4): string {
  const shown = evidence.slice(0, maxQuotations).map((span) => {
    const { start, end } = toSourceSpan(doc.map, 0, span);
    return `"${doc.post.text.slice(start, end)}"`;
  });
  const hidden = evidence.length - shown.length;
  const parts = hidden > 0 ? [...shown, `${hidden} more`] : shown;
  return joinList(parts);
}
