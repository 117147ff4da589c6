import { fromMarkdown } from 'mdast-util-from-markdown';
import { normalizeLineEnds } from '../base/mapped-text.ts';
import type { MarkdownTextBuilder } from './text-builder.ts';

const references = new Map<string, string>();

/**
 * Returns the character of a reference such as `&amp;`; the reference itself if it is unknown. Uses the Markdown
 * parser, which contains the table of references.
 */
function referenced(reference: string): string {
  const known = references.get(reference);
  if (known !== undefined) return known;
  const [block] = fromMarkdown(reference).children;
  const node = block?.type === 'paragraph' ? block.children[0] : undefined;
  const text = node?.type === 'text' ? node.value : reference;
  references.set(reference, text);
  return text;
}

/** Matches line ends, escapes and character references in text inside `depth` block quotes. */
function specials(depth: number): RegExp {
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
export function writeText(trace: MarkdownTextBuilder, end: number, value: string): void {
  const start = trace.cursor;
  const raw = trace.source.slice(start, end);
  const steps: (readonly [start: number, end: number, text: string])[] = [];
  let from = 0;
  let plain = '';
  for (const match of raw.matchAll(specials(trace.depth))) {
    const [whole, newline, escaped, reference = ''] = match;
    const text = newline ? '\n' : (escaped ?? normalizeLineEnds(referenced(reference)));
    plain += raw.slice(from, match.index) + text;
    from = match.index + whole.length;
    steps.push([start + match.index, start + from, text]);
  }
  plain += raw.slice(from);
  if (plain !== normalizeLineEnds(value)) {
    trace.write(end, normalizeLineEnds(value));
    return;
  }
  for (const [begins, ends, text] of steps) {
    trace.keep(begins);
    if (text === '\n' && ends === end) trace.endLine(end);
    else trace.write(ends, text);
  }
  trace.keep(end);
}

/**
 * Writes the lines up to `end` unchanged, without the markup of the blocks around them.
 *
 * @param indent the maximum number of blanks at the start of a line that belong to these blocks
 * @param joint replaces the line ends
 */
export function writeLines(trace: MarkdownTextBuilder, end: number, indent: number, joint: '\n' | ' '): void {
  const start = trace.cursor;
  const marks = trace.depth > 0 ? `(?:[ \\t]*> ?){0,${trace.depth}}` : '';
  const lineEnd = new RegExp(`(?:\\r\\n?|\\n)${marks}[ \\t]{0,${indent}}`, 'gu');
  for (const match of trace.source.slice(start, end).matchAll(lineEnd)) {
    trace.keep(start + match.index);
    trace.write(start + match.index + match[0].length, joint);
  }
  trace.keep(end);
}
