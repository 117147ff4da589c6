import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { jsonErrors } from './errors.ts';
import { parseJsonString } from './json-value.ts';
import type { Entry, Value } from './value.ts';

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** The maximum number of reported errors. */
const maxErrors = 10;

/** Returns the first error of each line: later errors on the line usually follow from it. */
function toReadErrors(errors: readonly ParseError[], source: string, at: number): ReadError[] {
  const readErrors: ReadError[] = [];
  let next = -1;
  let more = 0;
  for (const { error, offset, length } of errors) {
    if (offset < next) continue;
    const lineEnd = source.indexOf('\n', offset);
    next = lineEnd < 0 ? source.length + 1 : lineEnd + 1;
    if (readErrors.length === maxErrors) more++;
    else {
      const span = { start: at + offset, end: at + offset + length };
      readErrors.push(jsonErrors.syntax(printParseErrorCode(error), span));
    }
  }
  if (more > 0) readErrors.push(jsonErrors.tooManyErrors(more));
  return readErrors;
}

/** Invalid JSON: its errors, and the parts that can be read. */
export interface BrokenJson {
  readonly errors: readonly ReadError[];
  /** The parsed root. Strings with an error are empty. */
  readonly root?: Value;
  /** Tests whether a span of the text contains an error. */
  isBroken(span: Span): boolean;
}

function remainsOf(node: Node, source: string, isBroken: (span: Span) => boolean): Value {
  const span = { start: node.offset, end: node.offset + node.length };
  const { children = [] } = node;
  const remains = (child: Node) => remainsOf(child, source, isBroken);
  if (node.type === 'array') return { shape: 'list', span, items: () => children.map(remains) };
  if (node.type === 'object') {
    const entryOf = ({ children: [key, value] = [] }: Node): Entry[] =>
      key && value ? [{ name: String(key.value), value: remains(value) }] : [];
    return { shape: 'record', span, entries: () => children.flatMap(entryOf) };
  }
  if (node.type === 'null' || isBroken(span)) return { shape: 'null', span };
  if (node.type === 'string') {
    return { shape: 'text', span, excerpt: () => parseJsonString(source, span.start, span.end) };
  }
  return { shape: node.type === 'boolean' ? 'boolean' : 'number', span, text: source.slice(span.start, span.end) };
}

/**
 * Collects the syntax errors of a JSON text and parses its valid parts.
 *
 * @param at offset of the text in its file
 */
export function recoverJson(source: string, at = 0): BrokenJson {
  const whole = { start: at, end: at + source.length };
  const onlyError = (error: ReadError): BrokenJson => ({ errors: [error], isBroken: () => true });
  if (source.trim() === '') return onlyError(jsonErrors.empty(whole));
  const tag = /^\s*<(!doctype html|html|\?xml|[a-z!])/iu.exec(source)?.[1]?.toLowerCase();
  if (tag !== undefined) return onlyError(jsonErrors.markup(tag === '?xml' ? 'XML' : 'HTML', whole));
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(source, errors, strict);
  } catch {
    return onlyError(jsonErrors.tooDeep(whole));
  }
  if (errors.length === 0) return onlyError(jsonErrors.invalid(whole));
  const places = createSpanIndex(errors.map(({ offset }) => ({ start: offset, end: offset + 1 })));
  const isBroken = (span: Span) => places.within(span);
  return {
    errors: toReadErrors(errors, source, at),
    isBroken,
    ...(root && { root: remainsOf(root, source, isBroken) }),
  };
}
