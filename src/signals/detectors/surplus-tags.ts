import type { Document, Token } from '../../core/model/document.ts';
import { toSourceSpan } from '../../core/model/source-map.ts';
import type { Span } from '../../core/model/span.ts';

/** Hashtags that disclose a payment or change the meaning of the post. They are never removed. */
const requiredTags = [
  /^#(?:ads?|advert\w*|aff\w*|ambassador|anzeige|brand(?:ambassador|partner)|collab\w*|\w*gift\w*|paid\w*|partner\w*)$/iu,
  /^#(?:pr|pr(?:package|product|sample)|press\w*|promo\w*|publi\w*|sp|spon\w*|thank\w*|werbung)$/iu,
  /^#(?:cw|fiction|iron\w*|jk|jokes?|not|nsfw|parody|sarcas\w*|satire|spoilers?|tw)$/iu,
];

/** Characters that end a sentence. Hashtags after one are not part of it. */
const ending = /[.!?…:;)\]}"'|•·–—-]/u;

/** Returns the hashtags at the end of a post, with only white space between and after them. */
function findTrailing({ text, hashtags, links, emoji }: Document): readonly Token[] {
  let first = hashtags.length;
  let end = text.trimEnd().length;
  while (first > 0 && hashtags[first - 1]?.end === end) {
    first--;
    end = text.slice(0, hashtags[first]?.start).trimEnd().length;
  }
  const start = hashtags[first]?.start;
  if (start === undefined) return [];
  const isSeparate =
    end === 0 ||
    text.slice(end, start).includes('\n') ||
    ending.test(text.charAt(end - 1)) ||
    [...links, ...emoji].some((other) => other.end === end);
  return isSeparate ? hashtags.slice(first) : [];
}

/** Extends hashtags by the white space before them. At the start of a line with other text, by the space after them. */
function withGap({ text }: Document, { start, end }: Span<'doc'>): Span<'doc'> {
  const before = text.slice(0, start).trimEnd().length;
  const after = end + (/^[ \t]*(?=\S)/u.exec(text.slice(end))?.[0].length ?? 0);
  const opensLine = before === 0 || text.slice(before, start).includes('\n');
  return opensLine && after > end ? { start, end: after } : { start: before, end };
}

/**
 * Returns the hashtags to remove so that a post has at most `max`: the last ones at its end. Empty if too few of these
 * can be removed.
 *
 * @returns spans with offsets of the text of the post
 */
export function surplusTags(doc: Document, max: number): readonly Span<'post'>[] {
  const surplus = doc.hashtags.length - max;
  // The part of a thread that exceeds the limit is unknown.
  if (surplus <= 0 || doc.post.parts) return [];
  const removed = findTrailing(doc)
    .filter(({ lower }) => !requiredTags.some((kind) => kind.test(lower)))
    .slice(-surplus);
  if (removed.length < surplus) return [];
  const rows: { start: number; end: number }[] = [];
  for (const { start, end } of removed) {
    const row = rows.at(-1);
    if (row && doc.text.slice(row.end, start).trim() === '') row.end = end;
    else rows.push({ start, end });
  }
  return rows.map((row) => toSourceSpan(doc.map, 0, withGap(doc, row)));
}
