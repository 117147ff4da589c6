import type { Span } from '../core/model/span.ts';
import { byStart } from '../core/text/sort-spans.ts';

/** Text that other people wrote, which is no evidence about the author. */
export interface QuotedText {
  readonly excluded: readonly Span<'doc'>[];
  readonly quotations: readonly Span<'doc'>[];
}

/** Maximum length of a line of a quotation. */
const maxLength = 800;

const doubleQuoted = new RegExp(`"(?=\\S)[^"\\n]{1,${maxLength}}(?:\\n(?!\\n)[^"\\n]{1,${maxLength}}){0,8}"`, 'gu');
const singleQuoted = /(?<![\p{L}\p{N}])'(?=[\p{L}])[^'\n]*(?:'[\p{L}][^'\n]*){0,8}[.,!?]?'(?![\p{L}\p{N}])/gu;
const code = /```[\s\S]*?(?:```|$)|`[^`\n]+`/gu;
const quotedLine = /^[ \t]*>.*$/gmu;
/** Reposts in the classic style. The text after the name is from the other account. */
const repost = /(?<![\p{L}\p{N}])(?:RT|MT)[ :]{1,2}@[\p{L}\p{N}_]+:?/gu;
const lyrics = /[♪♫🎵🎶][^♪♫🎵🎶]+[♪♫🎵🎶]/gu;

function findSpans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu)?.length ?? 0;
}

/** Finds the text of other people: quotations of at least two words, quoted lines, reposts, lyrics and code. */
export function findQuotedText(text: string): QuotedText {
  const isQuotation = ({ start, end }: Span) => countWords(text.slice(start, end)) >= 2;
  const quotations =
    text.includes('"') || text.includes("'")
      ? [...findSpans(text, doubleQuoted), ...findSpans(text, singleQuoted)].filter(isQuotation)
      : [];
  const reposted = text.includes('@') ? findSpans(text, repost).slice(0, 1) : [];
  const excluded = [
    ...quotations,
    ...(text.includes('`') ? findSpans(text, code) : []),
    ...(text.includes('>') ? findSpans(text, quotedLine) : []),
    ...reposted.map(({ start }) => ({ start, end: text.length })),
    ...findSpans(text, lyrics),
  ];
  return { excluded: excluded.sort(byStart), quotations };
}
