import { fromMarkdown } from 'mdast-util-from-markdown';
import { normalizeLineEnds } from '../base/mapped-text.ts';
import type { MarkdownTextBuilder } from './text-builder.ts';

const references = new Map<string, string>();

/** What a character reference stands for. The Markdown parser knows; asking it keeps us from a table of our own. */
function referenced(reference: string): string {
  const known = references.get(reference);
  if (known !== undefined) return known;
  const [block] = fromMarkdown(reference).children;
  const node = block?.type === 'paragraph' ? block.children[0] : undefined;
  const text = node?.type === 'text' ? node.value : reference;
  references.set(reference, text);
  return text;
}

/** Stretches of a text that do not stand for themselves, for text that lies in `depth` block quotes. */
function specials(depth: number): RegExp {
  const lineEnd = `(?<![ \\t])[ \\t]*(\\r\\n?|\\n)[ \\t]*(?:>[ \\t]*){0,${depth}}`;
  const escaped = '\\\\([!-/:-@[-`{-~])';
  const reference = '(&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|[A-Za-z][A-Za-z\\d]{1,31});)';
  return new RegExp(`${lineEnd}|${escaped}|${reference}`, 'gu');
}

/**
 * Writes words as Markdown means them: escapes and references decoded, lines without the marks of the blocks around
 * them. Where the parser read something else, its words are written for the whole.
 *
 * @param value what the parser made of the source up to `end`
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
 * Writes lines as they are, without the marks of the blocks around them.
 *
 * @param indent how many blanks belong to those blocks
 * @param joint what stands between the lines
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
