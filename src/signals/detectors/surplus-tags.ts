import type { Document, Token } from '../../core/model/document.ts';
import { toSourceSpan } from '../../core/model/source-map.ts';
import type { Span } from '../../core/model/span.ts';

/** Tags that say who paid, and tags without which the words mean something else. They stay, whatever else goes. */
const telling = [
  /^#(?:ads?|advert\w*|aff\w*|ambassador|anzeige|brand(?:ambassador|partner)|collab\w*|\w*gift\w*|paid\w*|partner\w*)$/iu,
  /^#(?:pr|pr(?:package|product|sample)|press\w*|promo\w*|publi\w*|sp|spon\w*|thank\w*|werbung)$/iu,
  /^#(?:cw|fiction|iron\w*|jk|jokes?|not|nsfw|parody|sarcas\w*|satire|spoilers?|tw)$/iu,
];

/** What ends words so that the tags behind it are no part of them. */
const ending = /[.!?…:;)\]}"'|•·–—-]/u;

/** The tags at the end of a post, with nothing but white space between and behind them. */
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

/** Tags with the white space before them; of those that begin a line which goes on, with what lies behind them. */
function withGap({ text }: Document, { start, end }: Span<'doc'>): Span<'doc'> {
  const before = text.slice(0, start).trimEnd().length;
  const after = end + (/^[ \t]*(?=\S)/u.exec(text.slice(end))?.[0].length ?? 0);
  const opensLine = before === 0 || text.slice(before, start).includes('\n');
  return opensLine && after > end ? { start, end: after } : { start: before, end };
}

/**
 * The hashtags that can go for a post to have no more than `most`: the last ones of those at its end, none of a sentence
 * and none that tells something. Empty where that is not enough of them.
 *
 * @returns offsets of the post's own text
 */
export function surplusTags(doc: Document, most: number): readonly Span<'post'>[] {
  const surplus = doc.hashtags.length - most;
  // Which part of a thread is over the cap, nobody says.
  if (surplus <= 0 || doc.post.parts) return [];
  const going = trailing(doc)
    .filter(({ lower }) => !telling.some((kind) => kind.test(lower)))
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
