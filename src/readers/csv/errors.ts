import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';

export const csvErrors = {
  unclosedQuote: (span: Span): ReadError => ({
    code: 'csv/unclosed-quote',
    message: 'Expected a closing quote, but the row ends without one. The row was skipped.',
    hint: 'Close the quote, or double a quote that is part of the text: "".',
    span,
  }),
  textAfterQuote: (span: Span): ReadError => ({
    code: 'csv/text-after-quote',
    message: 'Expected a delimiter after the closing quote, but found text. The row was skipped.',
    hint: 'Double a quote that is part of the text: "".',
    span,
  }),
  tooManyCells: (max: number, span: Span): ReadError => ({
    code: 'csv/too-many-cells',
    message: `Expected at most ${max.toLocaleString('en')} cells, but this row has more. The row was skipped.`,
    hint: 'Put quotes around a text that contains commas.',
    span,
  }),
  html: (span: Span): ReadError => ({
    code: 'csv/html',
    message: 'Expected a table, but the file is HTML.',
    hint: 'Export the table as CSV, and check that the download is not a sign-in page.',
    span,
  }),
  xml: (span: Span): ReadError => ({
    code: 'csv/xml',
    message: 'Expected a table, but the file is XML.',
    hint: 'Export the table as CSV, and check that the download is not an error response of the server.',
    span,
  }),
  json: (span: Span): ReadError => ({
    code: 'csv/json',
    message: 'Expected a table, but the file is JSON.',
    hint: 'Rename it to .json if it contains posts; export the table again if it contains an error response.',
    span,
  }),
  mixedDelimiters: (header: string, rows: string, span: Span): ReadError => ({
    code: 'csv/mixed-delimiters',
    message: `Expected one delimiter, but the first row uses ${header} and the other rows use ${rows}.`,
    hint: 'Use the same delimiter in all rows, or export the table again.',
    span,
  }),
};
