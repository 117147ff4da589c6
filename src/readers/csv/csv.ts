import type { ReadError, Reader } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { getOwn } from '../../core/text/get-own.ts';
import { limitRowErrors } from '../table/errors.ts';
import { findReadableTables, readTablePosts } from '../table/table.ts';
import type { Table, TableRecord } from '../table/types.ts';
import { csvErrors } from './errors.ts';
import { type CsvRecord, maxCells, parseCsvRecords, rankDelimiters } from './record.ts';

const faults = {
  'unclosed quote': csvErrors.unclosedQuote,
  'text after quote': csvErrors.textAfterQuote,
  'too many cells': (span: Span) => csvErrors.tooManyCells(maxCells, span),
} as const;

function* records(source: string, delimiter: string): Generator<TableRecord> {
  for (const record of parseCsvRecords(source, delimiter)) {
    if ('cells' in record) yield record;
    else
      yield {
        ...faults[record.fault](record.span),
        span: record.span,
        isUnterminated: record.fault === 'unclosed quote',
      };
  }
}

/**
 * Files that are not tables, recognized by their first characters. Some sites serve an HTML page or a JSON error
 * instead of the file.
 */
const otherFormats = [
  {
    opening: /^\s{0,100}(?:<!--[^>]{0,1000}-->\s{0,100})?<(?:!doctype html|html|head|body|table)\b[^>]{0,1000}>/iu,
    toError: csvErrors.html,
  },
  {
    opening: /^\s{0,100}<\?xml\b[^>]{0,1000}>/iu,
    toError: csvErrors.xml,
  },
  {
    opening: /^\s{0,100}(?:\[\s{0,100})?\{\s{0,100}"[^"\\]{0,100}"\s{0,100}:/u,
    toError: csvErrors.json,
  },
] as const;

function findFormatError(source: string): ReadError | undefined {
  for (const { opening, toError } of otherFormats) {
    const found = opening.exec(source)?.[0];
    if (found !== undefined) return toError({ start: found.search(/\S/u), end: found.length });
  }
  return undefined;
}

const marks: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** The maximum number of rows to check for another delimiter. */
const maxSampleRows = 50;
const maxSampleLength = 100_000;

/**
 * Returns an error if the header uses one delimiter and all other rows use another. Each of these rows would be read as
 * a single cell.
 */
function findMismatch(source: string, delimiter: string, width: number): ReadError | undefined {
  const [header] = parseCsvRecords(source, delimiter);
  if (header === undefined || width < 2) return undefined;
  const body = source.slice(header.span.end).slice(0, maxSampleLength);
  const rowsBy = (mark: string) => {
    const rows: CsvRecord[] = [];
    for (const row of parseCsvRecords(body, mark)) if (rows.push(row) === maxSampleRows) break;
    return rows;
  };
  const isSplit = (row: CsvRecord) => 'cells' in row && row.cells.length > 1;
  if (rowsBy(delimiter).some(isSplit)) return undefined;
  const other = Object.keys(marks).find((mark) => {
    const rows = mark === delimiter ? [] : rowsBy(mark);
    return rows.length > 0 && rows.every((row) => 'cells' in row && row.cells.length === width);
  });
  return other === undefined
    ? undefined
    : csvErrors.mixedDelimiters(getOwn(marks, delimiter) ?? '', getOwn(marks, other) ?? '', header.span);
}

/**
 * Tables delimited by commas, semicolons, tabs or bars, with a header or with columns that are recognized by their
 * content.
 */
const csv: Reader = {
  id: 'csv',
  extensions: ['csv', 'tsv'],
  read({ path, text: source }, options = {}) {
    const formatError = findFormatError(source);
    if (formatError) return { posts: [], errors: [formatError] };
    const tables = rankDelimiters(source).map((delimiter): Table => {
      return { source, delimiter, records: () => records(source, delimiter) };
    });
    const found = findReadableTables(tables, { ...options, allowSingleColumn: true });
    const errors: ReadError[] = [];
    const [opening] = tables[0]?.records() ?? [];
    // If the first row is broken, the table has no readable header. Only the broken rows are then reported.
    const isHeaderBroken = opening !== undefined && !('cells' in opening) && found !== undefined && 'message' in found;
    if (found === undefined || isHeaderBroken) {
      const badRows = limitRowErrors(errors);
      for (const record of tables[0]?.records() ?? []) if (!('cells' in record)) badRows.add(record);
      badRows.close();
      return { posts: [], errors };
    }
    if ('message' in found) return { posts: [], errors: [found] };
    const [table] = found;
    const mismatch =
      table?.layout.hasHeader && findMismatch(source, table.delimiter ?? ',', table.layout.columns.length);
    if (mismatch) return { posts: [], errors: [mismatch] };
    return { posts: table ? readTablePosts(table, path, options, errors) : [], errors };
  },
};

export default csv;
