import { MappedTextBuilder } from '../../core/model/source-map.ts';
import type { Span } from '../../core/model/span.ts';
import { appendMapped } from '../base/compose-maps.ts';
import type { MappedText } from '../base/mapped-text.ts';

/** The text of a thread and the spans of its parts. */
export interface Thread {
  readonly body: MappedText;
  readonly parts: readonly Span[];
}

function lengthOf({ map }: MappedText): number {
  return map.reduce((sum, [sourceLength]) => sum + sourceLength, 0);
}

/** Joins the parts of a thread into one text. The parts may be in any order in the file. */
export function joinParts(excerpts: readonly MappedText[], between = '\n\n'): Thread {
  const mapped = new MappedTextBuilder();
  const parts: Span[] = [];
  const offset = excerpts[0]?.offset ?? 0;
  let end = offset;
  for (const [index, excerpt] of excerpts.entries()) {
    const gap = excerpt.offset - end;
    if (index > 0) {
      appendMapped(mapped, Math.max(0, gap), between);
      if (gap < 0) mapped.replace(gap, '');
    }
    const start = mapped.text.length;
    let done = 0;
    for (const [sourceLength, textLength] of excerpt.map) {
      const words = excerpt.text.slice(done, done + textLength);
      // A pair of equal lengths maps one to one.
      mapped.replace(sourceLength, words);
      done += textLength;
    }
    end = excerpt.offset + lengthOf(excerpt);
    parts.push({ start, end: start + excerpt.text.length });
  }
  return { body: { text: mapped.text, offset, map: mapped.map }, parts };
}

/** Returns the trimmed spans between separators, or `undefined` if there is only one. */
function between(text: string, separators: Iterable<Span>): readonly Span[] | undefined {
  const parts: Span[] = [];
  let from = 0;
  for (const { start, end } of [...separators, { start: text.length, end: text.length }]) {
    const raw = text.slice(from, start);
    const first = from + raw.length - raw.trimStart().length;
    if (raw.trim() !== '') parts.push({ start: first, end: first + raw.trim().length });
    from = end;
  }
  return parts.length > 1 ? parts : undefined;
}

/** The number of a part at the start of a line: `1/`, `1/7`, `(1/7)`, with or without a thread emoji before it. */
const numbered = /^[ \t]*(?:\u{1f9f5}[ \t]*)?\(?(\d{1,3})\/(\d{1,3})?\)?(?=\s|$)/gmu;

/** Returns the parts of a text that are numbered consecutively from one, or `undefined` for other texts. */
export function findNumberedParts(text: string): readonly Span[] | undefined {
  if (!/^\s*(?:\u{1f9f5}\s*)?\(?1\//u.test(text)) return undefined;
  const marks = [...text.matchAll(numbered)];
  const total = marks[0]?.[2];
  if (marks.length < 2 || text.slice(0, marks[0]?.index).trim() !== '') return undefined;
  if (total !== undefined && Number(total) !== marks.length) return undefined;
  const isOrdered = marks.every(([, number, of], index) => Number(number) === index + 1 && of === total);
  if (!isOrdered) return undefined;
  return between(
    text,
    marks.slice(1).map(({ index }) => ({ start: index, end: index })),
  );
}

function separated(text: string, separator: RegExp): readonly Span[] | undefined {
  const spans = Array.from(text.matchAll(separator), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  return spans.length === 0 ? undefined : between(text, spans);
}

/**
 * Returns the parts of a thread that are marked in the text, by numbers or by the four line breaks that Typefully uses.
 * Returns `undefined` for other texts.
 */
export function findParts(text: string): readonly Span[] | undefined {
  return (text.includes('\n\n\n\n') ? separated(text, /\n{4,}/gu) : undefined) ?? findNumberedParts(text);
}

/** Returns the parts of a text between lines of dashes, or `undefined` if there is only one. */
export function findDashedParts(text: string): readonly Span[] | undefined {
  return separated(text, /^[ \t]*(?:-{3,}|\u2500{3,})[ \t]*$/gmu);
}
