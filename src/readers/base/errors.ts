import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { getOwn } from '../../core/text/get-own.ts';

const count = (number: number) => number.toLocaleString('en');

/** Syntax errors by the name that jsonc-parser gives them. */
export const jsonSyntaxErrors = {
  InvalidSymbol: {
    code: 'json/invalid-symbol',
    message: 'Expected a JSON value, but found a bare word.',
    hint: 'Put strings in double quotes.',
  },
  InvalidNumberFormat: {
    code: 'json/invalid-number',
    message: 'Expected a JSON number, but found an invalid number format.',
  },
  PropertyNameExpected: {
    code: 'json/expected-key',
    message: 'Expected a key in double quotes.',
    hint: 'Add the key, or remove the comma before it.',
  },
  ValueExpected: {
    code: 'json/expected-value',
    message: 'Expected a value.',
    hint: 'Add the value, or remove the comma before it.',
  },
  ColonExpected: { code: 'json/expected-colon', message: 'Expected a colon before this.' },
  CommaExpected: { code: 'json/expected-comma', message: 'Expected a comma before this.' },
  CloseBraceExpected: { code: 'json/expected-brace', message: 'Expected a closing brace "}".' },
  CloseBracketExpected: { code: 'json/expected-bracket', message: 'Expected a closing bracket "]".' },
  EndOfFileExpected: {
    code: 'json/expected-end',
    message: 'Expected the end of the JSON, but found more text.',
    hint: 'Put several posts in a list in brackets, or write one per line in a file that ends in .ndjson.',
  },
  InvalidCommentToken: { code: 'json/comment', message: 'Expected no comment: JSON does not allow comments.' },
  UnexpectedEndOfComment: { code: 'json/comment', message: 'Expected no comment: JSON does not allow comments.' },
  UnexpectedEndOfString: { code: 'json/unclosed-string', message: 'Expected a closing quote for this string.' },
  UnexpectedEndOfNumber: { code: 'json/unfinished-number', message: 'Expected more digits in this number.' },
  InvalidUnicode: {
    code: 'json/invalid-unicode-escape',
    message: 'Expected four hexadecimal digits after \\u in this string.',
  },
  InvalidEscapeCharacter: {
    code: 'json/invalid-escape',
    message: 'This string contains an invalid escape sequence.',
    hint: 'Write a backslash as "\\\\".',
  },
  InvalidCharacter: {
    code: 'json/control-character',
    message: 'This string contains an unescaped line break or tab.',
    hint: 'Write it as "\\n" or "\\t".',
  },
} satisfies Readonly<Record<string, ReadError>>;

const syntax: Readonly<Record<string, ReadError>> = jsonSyntaxErrors;

export const jsonErrors = {
  /** @param name of the error in jsonc-parser */
  syntax(name: string, span: Span): ReadError {
    const known = getOwn(syntax, name);
    return known ? { ...known, span } : jsonErrors.invalid(span);
  },
  invalid: (span: Span): ReadError => ({ code: 'json/invalid', message: 'This is not valid JSON.', span }),
  tooManyErrors: (more: number): ReadError => ({
    code: 'json/too-many-errors',
    message: `There are errors on ${more} more ${more === 1 ? 'line' : 'lines'}.`,
    hint: 'Fix the first errors first.',
  }),
  empty: (span: Span): ReadError => ({ code: 'json/empty', message: 'Expected JSON, but the file is empty.', span }),
  markup: (kind: 'HTML' | 'XML', span: Span): ReadError => ({
    code: 'json/markup',
    message: `Expected JSON, but the file is ${kind}.`,
    hint: 'Export the file as JSON again, or save its text as a .txt file.',
    span,
  }),
  tooDeep: (span: Span): ReadError => ({
    code: 'json/too-deep',
    message: 'This JSON is nested too deeply to be parsed.',
    hint: 'Nest posts only a few levels deep.',
    span,
  }),
};

export const fileErrors = {
  tooLong: (length: number, max: number): ReadError => ({
    code: 'file/too-long',
    message: `Expected at most ${count(max)} characters in a file of this kind, but found ${count(length)}.`,
    hint: 'Split it into smaller files, or use CSV.',
  }),
  tooDeep: (): ReadError => ({
    code: 'file/too-deep',
    message: 'This file is nested too deeply to be parsed.',
    hint: 'Nest posts only a few levels deep.',
  }),
};
