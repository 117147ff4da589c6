import type { Span } from '../../core/model/span.ts';
import type { Cell, TableRow } from '../table/row.ts';

/** A record, or the defect that prevented reading it and its span. */
export type CsvRecord =
  | TableRow
  | { readonly fault: 'unclosed quote' | 'text after quote' | 'too many cells'; readonly span: Span };

const quote = 34;
const newline = 10;
const carriageReturn = 13;

/** The maximum number of columns in a spreadsheet. */
export const maxCells = 16_384;

const delimiters = [',', ';', '\t', '|'] as const;

/** The number of characters at the start of a file that are searched for delimiters. */
const maxSampleLength = 4000;

/**
 * Returns the possible delimiters of a file. The first is the most likely one: the most frequent outside quotes in the
 * first record, or a comma if there is none.
 */
export function rankDelimiters(source: string): readonly [string, ...string[]] {
  const counts = new Map<number, number>(delimiters.map((delimiter) => [delimiter.charCodeAt(0), 0]));
  let quoted = false;
  for (let at = Math.max(0, source.search(/[^\r\n]/u)); at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === quote) quoted = !quoted;
    else if (quoted) continue;
    else if (isLineEnd(code)) break;
    const count = counts.get(code);
    if (count !== undefined) counts.set(code, count + 1);
  }
  const count = (delimiter: string) => counts.get(delimiter.charCodeAt(0)) ?? 0;
  const best = delimiters.reduce((best: string, delimiter) => (count(delimiter) > count(best) ? delimiter : best), ',');
  const start = source.slice(0, maxSampleLength);
  return [best, ...delimiters.filter((delimiter) => delimiter !== best && start.includes(delimiter))];
}

function isLineEnd(code: number): boolean {
  return code === newline || code === carriageReturn || Number.isNaN(code);
}

/** Returns the offset of the next line, given the offset of a line end. */
function nextLine(source: string, at: number): number {
  return source.charCodeAt(at) === carriageReturn && source.charCodeAt(at + 1) === newline ? at + 2 : at + 1;
}

function lineEnd(source: string, from: number): number {
  let at = from;
  while (!isLineEnd(source.charCodeAt(at))) at++;
  return at;
}

/** Returns the offset of the quote that closes a cell, or -1 if there is none. */
function closingQuote(source: string, from: number): number {
  let at = source.indexOf('"', from);
  while (at >= 0 && source.charCodeAt(at + 1) === quote) at = source.indexOf('"', at + 2);
  return at;
}

/**
 * Splits delimited text into records (RFC 4180). Also accepts the output of spreadsheets: any line ends, spaces around
 * quotes, and quotes in unquoted cells. Blank lines are skipped.
 *
 * A record with a broken quote yields a fault. Parsing resumes on the line after the opening quote.
 */
export function* parseCsvRecords(source: string, delimiter: string): Generator<CsvRecord> {
  const separator = delimiter.charCodeAt(0);
  const isBlank = (code: number) => code === 32 || (code === 9 && separator !== 9);
  let start = 0;
  record: while (start < source.length) {
    const cells: Cell[] = [];
    let at = start;
    for (;;) {
      const from = at;
      while (isBlank(source.charCodeAt(at))) at++;
      if (source.charCodeAt(at) === quote) {
        const opening = at;
        const closing = closingQuote(source, at + 1);
        at = closing + 1;
        while (isBlank(source.charCodeAt(at))) at++;
        const code = source.charCodeAt(at);
        if (closing < 0 || (code !== separator && !isLineEnd(code))) {
          const end = lineEnd(source, opening);
          // A quote that closes on a later line was most likely meant to open a cell there.
          yield closing < 0 || closing > end
            ? { fault: 'unclosed quote', span: { start: opening, end } }
            : { fault: 'text after quote', span: { start: at, end } };
          start = nextLine(source, end);
          continue record;
        }
        cells.push({ start: opening, end: closing + 1, quoted: true, column: cells.length });
      } else {
        while (source.charCodeAt(at) !== separator && !isLineEnd(source.charCodeAt(at))) at++;
        cells.push({ start: from, end: at, quoted: false, column: cells.length });
      }
      if (source.charCodeAt(at) !== separator) break;
      at++;
      if (cells.length === maxCells) {
        const end = lineEnd(source, at);
        yield { fault: 'too many cells', span: { start, end } };
        start = nextLine(source, end);
        continue record;
      }
    }
    const [only] = cells;
    const isEmpty = cells.length === 1 && only?.quoted === false && source.slice(only.start, only.end).trim() === '';
    if (!isEmpty) yield { cells, span: { start, end: at } };
    start = nextLine(source, at);
  }
}
