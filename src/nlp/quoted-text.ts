import type { Span } from '../core/model/span.ts';
import { byStart } from '../core/text/sort-spans.ts';

/** Text by other people, which is not evidence about the author. */
export interface QuotedText {
  readonly excluded: readonly Span<'doc'>[];
  readonly quotations: readonly Span<'doc'>[];
}

/** Maximum length of a quotation. A quotation is within one paragraph. */
const maxLength = 800;

const doubleQuoted = new RegExp(`"(?=\\S)[^"\\n]{1,${maxLength}}(?:\\n(?!\\n)[^"\\n]{1,${maxLength}}){0,8}"`, 'gu');
const singleQuoted = /(?<![\p{L}\p{N}])'(?=[\p{L}])[^'\n]*(?:'[\p{L}][^'\n]*){0,8}[.,!?]?'(?![\p{L}\p{N}])/gu;
const code = /```[\s\S]*?(?:```|$)|`[^`\n]+`/gu;
const quotedLine = /^[ \t]*>.*$/gmu;
/** Classic reposts: everything after the name is from the other account. */
const repost = /(?<![\p{L}\p{N}])(?:RT|MT)[ :]{1,2}@[\p{L}\p{N}_]+:?/gu;
const sung = /[♪♫🎵🎶][^♪♫🎵🎶]+[♪♫🎵🎶]/gu;

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu)?.length ?? 0;
}

/** Finds quotations of at least two words, quoted lines, reposted text, lyrics between notes, and code. */
export function findQuotedText(text: string): QuotedText {
  const isQuotation = ({ start, end }: Span) => wordCount(text.slice(start, end)) >= 2;
  const quotations =
    text.includes('"') || text.includes("'")
      ? [...spansOf(text, doubleQuoted), ...spansOf(text, singleQuoted)].filter(isQuotation)
      : [];
  const reposted = text.includes('@') ? spansOf(text, repost).slice(0, 1) : [];
  const masked = [
    ...quotations,
    ...(text.includes('`') ? spansOf(text, code) : []),
    ...(text.includes('>') ? spansOf(text, quotedLine) : []),
    ...reposted.map(({ start }) => ({ start, end: text.length })),
    ...spansOf(text, sung),
  ];
  return { excluded: masked.sort(byStart), quotations };
}
