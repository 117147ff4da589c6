import type { Document, Token } from '../../core/model/document.ts';
import { toSourceSpan } from '../../core/model/source-map.ts';
import type { Span } from '../../core/model/span.ts';

/** Hashtags that disclose a payment, or that change the meaning of the words. They are never removed. */
const requiredTags = [
  /^#(?:ads?|advert\w*|aff\w*|ambassador|anzeige|brand(?:ambassador|partner)|collab\w*|\w*gift\w*|paid\w*|partner\w*)$/iu,
  /^#(?:pr|pr(?:package|product|sample)|press\w*|promo\w*|publi\w*|sp|spon\w*|thank\w*|werbung)$/iu,
  /^#(?:cw|fiction|iron\w*|jk|jokes?|not|nsfw|parody|sarcas\w*|satire|spoilers?|tw)$/iu,
];

/** Characters after which hashtags are not part of the sentence. */
const ending = /[.!?…:;)\]}"'|•·–—-]/u;

/** Returns the hashtags at the end of a post, with only white space between and after them. */
function trailing({ text, hashtags, links, emoji }: Document): readonly Token[] {
  let first = hashtags.length;
  let end = text.trimEnd().length;
  while (first > 0 && hashtags[first - 1]?.end === end) {
    first--;
    end = text.slice(0, hashtags[first]?.start).trimEnd().length;
  }
  const start = hashtags[first]?.start;
  if (start === undefined) return [];
  const isApart =
    end === 0 ||
    text.slice(end, start).includes('\n') ||
    ending.test(text.charAt(end - 1)) ||
    [...links, ...emoji].some((other) => other.end === end);
  return isApart ? hashtags.slice(first) : [];
}

/** Extends hashtags by the white space before them. At the start of a line with more words, by the space after them. */
function withGap({ text }: Document, { start, end }: Span<'doc'>): Span<'doc'> {
  const before = text.slice(0, start).trimEnd().length;
  const after = end + (/^[ \t]*(?=\S)/u.exec(text.slice(end))?.[0].length ?? 0);
  const opensLine = before === 0 || text.slice(before, start).includes('\n');
  return opensLine && after > end ? { start, end: after } : { start: before, end };
}

/**
 * Returns the hashtags to remove so that a post has at most `max`: the last ones of the row at its end. Returns nothing
 * if that is not enough.
 *
 * @returns offsets of the post's text
 */
export function surplusTags(doc: Document, max: number): readonly Span<'post'>[] {
  const surplus = doc.hashtags.length - max;
  // The part of a thread that exceeds the limit is unknown.
  if (surplus <= 0 || doc.post.parts) return [];
  const going = trailing(doc)
    .filter(({ lower }) => !requiredTags.some((kind) => kind.test(lower)))
    .slice(-surplus);
  if (going.length < surplus) return [];
  const rows: { start: number; end: number }[] = [];
  for (const { start, end } of going) {
    const row = rows.at(-1);
    if (row && doc.text.slice(row.end, start).trim() === '') row.end = end;
    else rows.push({ start, end });
  }
  return rows.map((row) => toSourceSpan(doc.map, 0, withGap(doc, row)));
}
