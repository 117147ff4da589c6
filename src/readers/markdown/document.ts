import type { Span } from '../../core/model/span.ts';
import { createColumnMatcher } from '../base/column-names.ts';
import { iterateOutsideFences } from '../base/fences.ts';
import { findLines, type Line } from '../base/line.ts';

/** A post in a Markdown file: its front matter, if it has any, and its body. */
export interface MarkdownDocument {
  /** The YAML between the `---` lines, or the TOML between `+++` lines. */
  readonly matter?: Span;
  readonly syntax?: 'toml';
  readonly body: Span;
  /** Whether the closing `---` line is missing. */
  readonly isOpen: boolean;
}

const rule = /^---[ \t]*$/u;
const key = /^(["']?)([\p{L}_$][\p{L}\p{N}_$-]*)\1[ \t]*:(?:\s|$)/u;
/** A line that continues the value of the key above it: indented, a list item, a comment or a closing bracket. */
const continuation = /^(?:[ \t]+\S|-(?:\s|$)|#|[\]}])/u;

const matchColumn = createColumnMatcher();
const otherKeys = new Set(['title', 'tags', 'thread', 'thread-delimiter']);

/**
 * Tests whether a line is a key that describes a post. A text key (`post:`, `message:`) does not count, because prose
 * may contain such a line.
 */
function isPostKey({ text }: Line): boolean {
  const name = key.exec(text)?.[2];
  if (name === undefined) return false;
  const role = matchColumn(name)?.role;
  return otherKeys.has(name) || (role !== undefined && role !== 'text');
}

/** Returns the index of the first line from `from` on that passes the test, or the number of lines if none does. */
export function findFirstLine(lines: readonly Line[], from: number, passes: (line: Line) => boolean): number {
  let number = from;
  for (let line = lines[number]; line && !passes(line); line = lines[number]) number++;
  return number;
}

/** Tests whether a line starts front matter in JSON, which is YAML as well. */
const isJsonStart = (text: string) => /^\{\s*(?:$|")/u.test(text);

const isRule = ({ text }: Line): boolean => rule.test(text);
/** Tests whether a line is neither a YAML key nor the continuation of one. */
export const isProse = ({ text }: Line): boolean => !key.test(text) && !continuation.test(text);
const isContent = ({ text }: Line): boolean => text.trim() !== '' && !text.startsWith('#');

/**
 * Tests whether all lines are list items of one word. Such lines are front matter without keys, which is reported as an
 * error.
 */
const isWordList = (lines: readonly Line[]): boolean => lines.every(({ text }) => /^- \S+\s*$/u.test(text));

/**
 * Returns the index of the line that closes front matter, or of the first line of prose if the closing line is missing.
 * Returns `undefined` if the `---` line at `opening` does not open front matter.
 *
 * At the start of a file, one key in the first line is enough, so that errors in the other lines are reported. Later in
 * the file, all lines must be YAML and one must be a key of a post, because `---` may also be a thematic break.
 */
function closingLine(lines: readonly Line[], opening: number, isFirst: boolean): number | undefined {
  const inner = opening + 1;
  const closing = findFirstLine(lines, inner, isRule);
  const isClosed = closing < lines.length;
  const first = findFirstLine(lines, inner, isContent);
  if (isFirst && isClosed) {
    const text = lines[first]?.text ?? '';
    const isMatter = first >= closing || key.test(text) || isJsonStart(text) || isWordList(lines.slice(inner, closing));
    return isMatter ? closing : undefined;
  }
  const end = findFirstLine(lines, inner, isProse);
  const hasKeys = lines.slice(inner, Math.min(end, closing)).some(isPostKey);
  if (isFirst) return hasKeys ? end : undefined;
  return isClosed && hasKeys && end === closing ? closing : undefined;
}

const directiveComment = /\s*<!--\s*sincerity-(?:(?!-->)[\s\S])*-->\s*/iuy;

/** Returns the end offset of the directive comments at the top of a file, or 0 if there are none. */
function leadEnd(source: string): number {
  let end = 0;
  for (directiveComment.lastIndex = 0; directiveComment.test(source); ) end = directiveComment.lastIndex;
  return end;
}

/** Returns the TOML front matter at the start of a file, between `+++` lines. */
function findToml(source: string, lines: readonly Line[], lead: number): { matter: Span; end: number } | undefined {
  const opening = lines.findIndex(({ start }) => start >= lead);
  const isMark = ({ text }: Line) => /^\+\+\+[ \t]*$/u.test(text);
  const first = lines[opening];
  if (!first || !isMark(first)) return undefined;
  const closing = lines[findFirstLine(lines, opening + 1, isMark)];
  return closing && { matter: { start: first.next, end: closing.start }, end: Math.min(closing.next, source.length) };
}

/**
 * Splits a Markdown file into posts. Each front matter block starts a post; a file without front matter is one post.
 */
export function splitDocuments(source: string): MarkdownDocument[] {
  const lines = findLines(source, { start: 0, end: source.length });
  const lead = leadEnd(source);
  const documents: { matter?: Span; syntax?: 'toml'; body: { start: number; end: number }; isOpen: boolean }[] = [
    { body: { start: 0, end: source.length }, isOpen: false },
  ];
  let next = 0;
  const toml = findToml(source, lines, lead);
  if (toml) {
    documents.push({
      matter: toml.matter,
      syntax: 'toml',
      body: { start: toml.end, end: source.length },
      isOpen: false,
    });
    next = lines.findIndex(({ start }) => start >= toml.end);
    const [first] = documents;
    if (first) first.body.end = lead;
    if (next < 0) next = lines.length;
  }
  for (const number of iterateOutsideFences(lines)) {
    const line = lines[number] as Line;
    if (number < next || !rule.test(line.text)) continue;
    const closing = closingLine(lines, number, line.start === lead);
    if (closing === undefined) continue;
    const isOpen = !rule.test(lines[closing]?.text ?? '');
    next = isOpen ? closing : closing + 1;
    const last = documents.at(-1);
    if (last) last.body.end = line.start;
    documents.push({
      matter: { start: line.next, end: lines[closing]?.start ?? source.length },
      body: { start: lines[next]?.start ?? source.length, end: source.length },
      isOpen,
    });
  }
  const hasText = ({ start, end }: Span) => source.slice(Math.max(start, lead), end).trim() !== '';
  return documents.filter(({ matter, body }) => matter || hasText(body));
}

/** Splits the body of a thread at the lines that contain only the delimiter. */
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
