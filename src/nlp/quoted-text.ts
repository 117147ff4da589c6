import type { Span } from '../core/model/span.ts';

/** Words of other people, which say nothing about the writer's own pitch. */
export interface Masks {
  readonly masked: readonly Span<'doc'>[];
  readonly quotations: readonly Span<'doc'>[];
}

/** A quotation stays in its paragraph, and is shorter than this many characters. */
const longest = 800;

const doubleQuoted = new RegExp(`"(?=\\S)[^"\\n]{1,${longest}}(?:\\n(?!\\n)[^"\\n]{1,${longest}}){0,8}"`, 'gu');
const singleQuoted = /(?<![\p{L}\p{N}])'(?=[\p{L}])[^'\n]*(?:'[\p{L}][^'\n]*){0,8}[.,!?]?'(?![\p{L}\p{N}])/gu;
const code = /```[\s\S]*?(?:```|$)|`[^`\n]+`/gu;
const quotedLine = /^[ \t]*>.*$/gmu;
/** Classic reposts: everything behind the name is the other account's. */
const repost = /(?<![\p{L}\p{N}])(?:RT|MT)[ :]{1,2}@[\p{L}\p{N}_]+:?/gu;
const sung = /[♪♫🎵🎶][^♪♫🎵🎶]+[♪♫🎵🎶]/gu;

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu)?.length ?? 0;
}

/** Finds quotations of at least two words, quoted lines, reposted text, lyrics between notes, and code. */
export function findQuotedText(text: string): Masks {
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
  return { masked: masked.sort((a, b) => a.start - b.start), quotations };
}
