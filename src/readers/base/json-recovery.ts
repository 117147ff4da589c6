import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { parseJsonString } from './json-value.ts';
import type { Entry, Value } from './value.ts';

/** What the parser's names of errors mean. */
const messages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This word is no JSON value. Texts stand in double quotes.',
  InvalidNumberFormat: 'This number is not written as JSON writes numbers.',
  PropertyNameExpected: 'A key in double quotes is missing here, or the comma before it is one too many.',
  ValueExpected: 'A value is missing here, or the comma before it is one too many.',
  ColonExpected: 'A colon is missing before this.',
  CommaExpected: 'A comma is missing before this.',
  CloseBraceExpected: 'A closing brace "}" is missing here.',
  CloseBracketExpected: 'A closing bracket "]" is missing here.',
  EndOfFileExpected: 'The JSON ends before this, and nothing may follow it.',
  InvalidCommentToken: 'JSON knows no comments.',
  UnexpectedEndOfComment: 'JSON knows no comments.',
  UnexpectedEndOfString: 'This text has no closing quote.',
  UnexpectedEndOfNumber: 'This number is not finished.',
  InvalidUnicode: 'A \\u in this text is not followed by four hexadecimal digits.',
  InvalidEscapeCharacter: 'This text holds a backslash that escapes nothing. Write it as "\\\\".',
  InvalidCharacter: 'This text holds a line break or tab. Write it as "\\n" or "\\t".',
};

/** What to do, where the message does not say it already. */
const hints: Readonly<Record<string, string>> = {
  EndOfFileExpected:
    'Of several posts make a list in brackets; or write each on a line of its own in a file that ends in .ndjson.',
};

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** As many errors as help somebody who mends a file. */
const most = 10;

/** The first error of each line: those behind it usually follow from it. */
function problemsOf(errors: readonly ParseError[], source: string, at: number): ReadError[] {
  const problems: ReadError[] = [];
  let next = -1;
  let more = 0;
  for (const { error, offset, length } of errors) {
    if (offset < next) continue;
    const lineEnd = source.indexOf('\n', offset);
    next = lineEnd < 0 ? source.length + 1 : lineEnd + 1;
    if (problems.length === most) more++;
    else {
      const name = printParseErrorCode(error);
      const { [name]: message = 'This is not valid JSON.' } = messages;
      const { [name]: hint } = hints;
      problems.push({ message, ...(hint && { hint }), span: { start: at + offset, end: at + offset + length } });
    }
  }
  if (more > 0)
    problems.push({ message: `There are errors on ${more} more lines.`, hint: 'Mend the first ones first.' });
  return problems;
}

/** Broken JSON: what is wrong with it, and what can still be read. */
export interface BrokenJson {
  readonly errors: readonly ReadError[];
  /** Texts that hold an error count as empty. */
  readonly root?: Value;
  /** Whether a stretch of the text holds an error. */
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
  if (node.type === 'null' || isBroken(span)) return { shape: 'nothing', span };
  if (node.type === 'string') {
    return { shape: 'text', span, excerpt: () => parseJsonString(source, span.start, span.end) };
  }
  return { shape: node.type === 'boolean' ? 'boolean' : 'number', span, text: source.slice(span.start, span.end) };
}

/**
 * Says in the words of a person where and why a text is not valid JSON, and reads what can be read of it.
 *
 * @param at offset of the text in its file, for the problems
 */
export function recoverJson(source: string, at = 0): BrokenJson {
  const whole = { start: at, end: at + source.length };
  const sole = (message: string): BrokenJson => ({ errors: [{ message, span: whole }], isBroken: () => true });
  if (source.trim() === '') return sole('This file is empty, and so is not valid JSON.');
  const tag = /^\s*<(!doctype html|html|\?xml|[a-z!])/iu.exec(source)?.[1]?.toLowerCase();
  if (tag !== undefined) {
    const kind = tag === '?xml' ? 'XML' : 'HTML';
    const hint = `Export it again as JSON, or save what it says as text: a program may have put a page of ${kind} in its place.`;
    return { errors: [{ message: `This file is ${kind}, not JSON.`, hint, span: whole }], isBroken: () => true };
  }
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(source, errors, strict);
  } catch {
    return sole('This is not valid JSON: it is nested too deeply to be read.');
  }
  if (errors.length === 0) return sole('This is not valid JSON.');
  const places = createSpanIndex(errors.map(({ offset }) => ({ start: offset, end: offset + 1 })));
  const isBroken = (span: Span) => places.within(span);
  return {
    errors: problemsOf(errors, source, at),
    isBroken,
    ...(root && { root: remainsOf(root, source, isBroken) }),
  };
}
