import type { Span } from '../../core/model/span.ts';
import { createColumnMatcher } from '../base/column-names.ts';
import { findLines, type Line } from '../base/line.ts';

/** A post of a Markdown file: its front matter, where it has one, and its words. */
export interface MarkdownDocument {
  /** What stands between the `---` lines. */
  readonly matter?: Span;
  readonly body: Span;
  /** Whether the line that closes the front matter is missing. */
  readonly isOpen: boolean;
}

/** The numbers of the lines that lie in no fenced block of code. */
export function* iterateOutsideFences(lines: readonly Line[]): Generator<number> {
  let open: string | undefined;
  for (const [number, { text }] of lines.entries()) {
    const fence = /^ {0,3}(`{3,}|~{3,})/u.exec(text)?.[1];
    if (open === undefined && fence) open = fence;
    else if (open !== undefined && fence?.startsWith(open)) open = undefined;
    else if (open === undefined) yield number;
  }
}

const rule = /^---[ \t]*$/u;
const key = /^(["']?)([\p{L}_$][\p{L}\p{N}_$-]*)\1[ \t]*:(?:\s|$)/u;
/** A line of YAML that belongs to the key above it. */
const continued = /^(?:[ \t]+\S|-(?:\s|$)|#|[\]}])/u;

const castOf = createColumnMatcher();
const others = new Set(['title', 'tags', 'thread', 'thread-delimiter']);

/** Whether a line gives a key that says something of a post, and so is no prose. */
function isPostKey({ text }: Line): boolean {
  const name = key.exec(text)?.[2];
  if (name === undefined) return false;
  const role = castOf(name)?.role;
  return others.has(name) || (role !== undefined && role !== 'text');
}

/** The number of the first line from `from` on that passes, or how many lines there are. */
export function findFirstLine(lines: readonly Line[], from: number, passes: (line: Line) => boolean): number {
  let number = from;
  for (let line = lines[number]; line && !passes(line); line = lines[number]) number++;
  return number;
}

const isRule = ({ text }: Line): boolean => rule.test(text);
/** Whether a line cannot be one of YAML's keys, nor belong to the key above it. */
export const isProse = ({ text }: Line): boolean => !key.test(text) && !continued.test(text);
const isWritten = ({ text }: Line): boolean => text.trim() !== '' && !text.startsWith('#');

/** Whether lines are a list of single words: keys that have lost what they say. */
const isList = (lines: readonly Line[]): boolean => lines.every(({ text }) => /^- \S+\s*$/u.test(text));

/**
 * The number of the line that ends the front matter which a `---` line opens.
 *
 * At the start of a file, whatever begins with a key is front matter, so that a mistake in it is found. Further down,
 * it has to be nothing but keys, and one of them has to tell of a post.
 */
function closingLine(lines: readonly Line[], opening: number, isFirst: boolean): number | undefined {
  const inner = opening + 1;
  const closing = findFirstLine(lines, inner, isRule);
  const isClosed = closing < lines.length;
  const first = findFirstLine(lines, inner, isWritten);
  if (isFirst && isClosed) {
    const isMatter = first >= closing || key.test(lines[first]?.text ?? '') || isList(lines.slice(inner, closing));
    return isMatter ? closing : undefined;
  }
  const end = findFirstLine(lines, inner, isProse);
  const hasKeys = lines.slice(inner, Math.min(end, closing)).some(isPostKey);
  if (isFirst) return hasKeys ? end : undefined;
  return isClosed && hasKeys && end === closing ? closing : undefined;
}

const directiveComment = /\s*<!--\s*sincerity-(?:(?!-->)[\s\S])*-->\s*/iuy;

/** Where a file begins, but for comments of ours at its top. */
function leadEnd(source: string): number {
  let end = 0;
  for (directiveComment.lastIndex = 0; directiveComment.test(source); ) end = directiveComment.lastIndex;
  return end;
}

/** Splits a Markdown file into posts: each front matter begins one. Without any, the whole file is one post. */
export function splitDocuments(source: string): MarkdownDocument[] {
  const lines = findLines(source, { start: 0, end: source.length });
  const lead = leadEnd(source);
  const documents: { matter?: Span; body: { start: number; end: number }; isOpen: boolean }[] = [
    { body: { start: 0, end: source.length }, isOpen: false },
  ];
  let behind = 0;
  for (const number of iterateOutsideFences(lines)) {
    const line = lines[number] as Line;
    if (number < behind || !rule.test(line.text)) continue;
    const closing = closingLine(lines, number, line.start === lead);
    if (closing === undefined) continue;
    const isOpen = !rule.test(lines[closing]?.text ?? '');
    behind = isOpen ? closing : closing + 1;
    const last = documents.at(-1);
    if (last) last.body.end = line.start;
    documents.push({
      matter: { start: line.next, end: lines[closing]?.start ?? source.length },
      body: { start: lines[behind]?.start ?? source.length, end: source.length },
      isOpen,
    });
  }
  const isWritten = ({ start, end }: Span) => source.slice(Math.max(start, lead), end).trim() !== '';
  return documents.filter(({ matter, body }) => matter || isWritten(body));
}

/** Splits the words of a thread at the lines that hold nothing but the delimiter. */
export function splitThread(source: string, body: Span, delimiter: string): Span[] {
  const lines = findLines(source, body);
  const parts: Span[] = [];
  let start = body.start;
  for (const number of iterateOutsideFences(lines)) {
    const line = lines[number] as Line;
    if (line.text.trim() !== delimiter) continue;
    parts.push({ start, end: line.start });
    start = line.next;
  }
  return [...parts, { start, end: body.end }];
}
