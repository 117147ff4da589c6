import { createPositionLookup } from '../../src/core/model/line-index.ts';
import type { Position } from '../../src/core/model/position.ts';
import type { ReadResult } from '../../src/core/model/reader.ts';
import type { NamedCell } from '../../src/core/model/source-file.ts';
import { toSourceSpan } from '../../src/core/model/source-map.ts';
import type { Span } from '../../src/core/model/span.ts';

const formatPosition = ({ line, column, cell }: Position) => `${cell ?? line}:${column}`;

/** Formats a result as JSON, with the source of each piece of text that differs from its source. */
export function describeResult({ posts, errors }: ReadResult, text: string, cells?: readonly NamedCell[]): string {
  const positionAt = createPositionLookup({ text, ...(cells && { cells }) });
  const range = ({ start, end }: Span) => `${formatPosition(positionAt(start))}-${formatPosition(positionAt(end))}`;
  const sliceOf = ({ start, end }: Span) => text.slice(start, end);
  const shown = {
    posts: posts.map(({ text: words, offset, map, directives, dateAt, parts, extraTexts, ...post }) => {
      const decoded: (readonly [string, string])[] = [];
      let [source, word] = [offset, 0];
      for (const [sourceLength, textLength] of map) {
        const pair = [text.slice(source, source + sourceLength), words.slice(word, word + textLength)] as const;
        if (pair[0] !== pair[1]) decoded.push(pair);
        source += sourceLength;
        word += textLength;
      }
      return {
        ...post,
        ...(dateAt && { dateAt: sliceOf(dateAt) }),
        ...(parts && { parts: parts.map(({ start, end }) => words.slice(start, end)) }),
        ...(extraTexts && {
          extraTexts: extraTexts.map(({ kind, text: extraText, ...mapped }) => ({
            kind,
            text: extraText,
            from: sliceOf(toSourceSpan(mapped.map, mapped.offset, { start: 0, end: extraText.length })),
          })),
        }),
        text: words.split('\n'),
        range: range(toSourceSpan(map, offset, { start: 0, end: words.length })),
        decoded: decoded.map((pair) => pair.map((side) => JSON.stringify(side)).join(' -> ')),
        directives: directives.map(({ span, ...directive }) => ({
          ...directive,
          text: text.slice(span.start, span.end),
        })),
      };
    }),
    errors: errors.map(({ code, span }) => ({
      code,
      ...(span && { range: range(span), text: text.slice(span.start, span.end) }),
    })),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}
