import type { Document } from '../../core/model/document.ts';
import type { Edit } from '../../core/model/edit.ts';
import { memoize } from '../../core/model/memoize.ts';
import { toSourceSpan } from '../../core/model/source-map.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

/** A line about the link in the bio that is repeated further down. */
export interface DoubledLine extends Evidence<'doubled'> {
  /** Edits that remove the line. Offsets are those of the text of the post. */
  readonly edits: readonly Edit<'post'>[];
}

const pointer = /\blinks? (?:(?:is|are|s) )?(?:also )?in (?:(?:my|our|the) )?(?:bio|profile)\b/u;

/** Returns the words of a line in lower case, without emoji and punctuation. */
const normalizeLine = (line: string) => (line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Extends a line by the line break before it. At the start of a paragraph, by all line breaks after it. */
function withBreak({ text }: Document, { start, end }: Span<'doc'>): Span<'doc'> {
  const opens = /(?:^|\n[ \t]*\n)[ \t]*$/u.test(text.slice(Math.max(0, start - 200), start));
  if (!opens) return { start: start - 1, end };
  return { start, end: end + (/^(?:[ \t]*\n)+/u.exec(text.slice(end))?.[0].length ?? 0) };
}

/**
 * Lines about the link in the bio that are repeated word for word, except the last one: at the end of a post, readers
 * know the purpose of the link.
 */
export const doubledBioLines = memoize((doc): readonly DoubledLine[] => {
  // Each part of a thread is a post of its own.
  if (doc.post.parts || !/\bin (?:\w+ )?(?:bio|profile)\b/iu.test(doc.text)) return [];
  const others = createSpanIndex(doc.excluded);
  let next = 0;
  const lines = doc.text
    .split('\n')
    .map((line) => {
      const start = next;
      next += line.length + 1;
      return { start, end: start + line.trimEnd().length, words: normalizeLine(line) };
    })
    .filter((line) => pointer.test(line.words) && !others.overlapping(line));
  const last = new Map(lines.map(({ words, start }) => [words, start]));
  return lines
    .filter(({ words, start }) => last.get(words) !== start)
    .map((line) => ({
      ...createEvidence('doubled', [], line),
      edits: [{ span: toSourceSpan(doc.map, 0, withBreak(doc, line)), text: '' }],
    }));
});
