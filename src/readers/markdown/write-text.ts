import { fromMarkdown } from 'mdast-util-from-markdown';
import { normalizeLineEnds } from '../base/mapped-text.ts';
import type { MarkdownTextBuilder } from './text-builder.ts';

const references = new Map<string, string>();

/**
 * Decodes a character reference such as `&amp;`, with the Markdown parser's table. Returns an unknown reference
 * unchanged.
 */
function decodeReference(reference: string): string {
  const known = references.get(reference);
  if (known !== undefined) return known;
  const [block] = fromMarkdown(reference).children;
  const node = block?.type === 'paragraph' ? block.children[0] : undefined;
  const text = node?.type === 'text' ? node.value : reference;
  references.set(reference, text);
  return text;
}

/** Matches line ends, escapes and character references in text inside `depth` block quotes. */
function createSpecialPattern(depth: number): RegExp {
  const lineEnd = `(?<![ \\t])[ \\t]*(\\r\\n?|\\n)[ \\t]*(?:>[ \\t]*){0,${depth}}`;
  const escaped = '\\\\([!-/:-@[-`{-~])';
  const reference = '(&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|[A-Za-z][A-Za-z\\d]{1,31});)';
  return new RegExp(`${lineEnd}|${escaped}|${reference}`, 'gu');
}

/**
 * Writes the source up to `end` as text: decodes escapes and references, and removes the markup of block quotes at the
 * start of lines. If the result differs from the parser's value, writes that value, mapped to the source as a whole.
 *
 * @param value the parser's value of the source up to `end`
 */
export function writeText(builder: MarkdownTextBuilder, end: number, value: string): void {
  const start = builder.cursor;
  const raw = builder.source.slice(start, end);
  const steps: (readonly [start: number, end: number, text: string])[] = [];
  let from = 0;
  let plain = '';
  for (const match of raw.matchAll(createSpecialPattern(builder.depth))) {
    const [whole, newline, escaped, reference = ''] = match;
    const text = newline ? '\n' : (escaped ?? normalizeLineEnds(decodeReference(reference)));
    plain += raw.slice(from, match.index) + text;
    from = match.index + whole.length;
    steps.push([start + match.index, start + from, text]);
  }
  plain += raw.slice(from);
  if (plain !== normalizeLineEnds(value)) {
    builder.write(end, normalizeLineEnds(value));
    return;
  }
  for (const [stepStart, stepEnd, text] of steps) {
    builder.copyTo(stepStart);
    if (text === '\n' && stepEnd === end) builder.endLine(end);
    else builder.write(stepEnd, text);
  }
  builder.copyTo(end);
}

/**
 * Writes the lines up to `end` unchanged, without the markup of the enclosing blocks.
 *
 * @param indent the maximum indentation of a line that belongs to these blocks
 * @param separator replaces the line ends
 */
export function writeLines(builder: MarkdownTextBuilder, end: number, indent: number, separator: '\n' | ' '): void {
  const start = builder.cursor;
  const marks = builder.depth > 0 ? `(?:[ \\t]*> ?){0,${builder.depth}}` : '';
  const lineEnd = new RegExp(`(?:\\r\\n?|\\n)${marks}[ \\t]{0,${indent}}`, 'gu');
  for (const match of builder.source.slice(start, end).matchAll(lineEnd)) {
    builder.copyTo(start + match.index);
    builder.write(start + match.index + match[0].length, separator);
  }
  builder.copyTo(end);
}
