import type { ReadError, Reader } from '../../core/model/reader.ts';
import { limitRowErrors } from '../table/errors.ts';
import { findTableLayout, readTablePosts } from '../table/table.ts';
import type { Table, TableRecord } from '../table/types.ts';
import { type CsvRecord, mostCells, parseCsvRecords, rankDelimiters } from './record.ts';

/** What a fault is, and how to mend it. */
const faults: Readonly<Record<Extract<CsvRecord, { fault: unknown }>['fault'], Omit<ReadError, 'span'>>> = {
  'unclosed quote': {
    message: 'This quote is not closed, so the row cannot be read.',
    hint: 'Close it, or write a quote that belongs to the text twice: "".',
  },
  'text behind quote': {
    message: 'There is text behind the closing quote, so the row cannot be read.',
    hint: 'Write a quote that belongs to the text twice: "".',
  },
  'too many cells': {
    message: `This row has more than ${mostCells.toLocaleString('en')} cells, so it cannot be read.`,
    hint: 'Put quotes round a text that holds commas.',
  },
};

function* records(source: string, delimiter: string): Generator<TableRecord> {
  for (const record of parseCsvRecords(source, delimiter)) {
    if ('cells' in record) yield record;
    else yield { ...faults[record.fault], span: record.span, isUnterminated: record.fault === 'unclosed quote' };
  }
}

/** What is no table, by how it begins: some sites send a page instead of the file, or say in JSON why they do not. */
const strangers = [
  {
    opening: /^\s{0,100}(?:<!--[^>]{0,1000}-->\s{0,100})?<(?:!doctype html|html|head|body|table)\b[^>]{0,1000}>/iu,
    message: 'This is a web page, not a table.',
    hint: 'Export the table as CSV. A sign-in page may have been saved in its place.',
  },
  {
    opening: /^\s{0,100}<\?xml\b[^>]{0,1000}>/iu,
    message: 'This is XML, not a table.',
    hint: 'Export the table as CSV. The answer of a server may have been saved in its place.',
  },
  {
    opening: /^\s{0,100}(?:\[\s{0,100})?\{\s{0,100}"[^"\\]{0,100}"\s{0,100}:/u,
    message: 'This is JSON, not a table.',
    hint: 'If it holds posts, give it the ending .json. If a server says in it what went wrong, export the table again.',
  },
] as const;

function strangeness(source: string): ReadError | undefined {
  for (const { opening, message, hint } of strangers) {
    const found = opening.exec(source)?.[0];
    if (found !== undefined) return { message, hint, span: { start: found.search(/\S/u), end: found.length } };
  }
  return undefined;
}

const marks: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** As many rows as show how a table is cut. */
const enough = 50;
const longestSample = 100_000;

/** Says so where a header is cut in one way and all rows below in another, which makes one cell of each. */
function quarrel(source: string, delimiter: string, width: number): ReadError | undefined {
  const [header] = parseCsvRecords(source, delimiter);
  if (header === undefined || width < 2) return undefined;
  const body = source.slice(header.span.end).slice(0, longestSample);
  const rowsBy = (mark: string) => {
    const rows: CsvRecord[] = [];
    for (const row of parseCsvRecords(body, mark)) if (rows.push(row) === enough) break;
    return rows;
  };
  const isWhole = (row: CsvRecord) => 'cells' in row && row.cells.length > 1;
  if (rowsBy(delimiter).some(isWhole)) return undefined;
  const other = Object.keys(marks).find((mark) => {
    const rows = mark === delimiter ? [] : rowsBy(mark);
    return rows.length > 0 && rows.every((row) => 'cells' in row && row.cells.length === width);
  });
  return other === undefined
    ? undefined
    : {
        message: `The first row is separated by ${marks[delimiter]}, the rows below by ${marks[other]}.`,
        hint: 'Separate all rows in one way, or export the table again.',
        span: header.span,
      };
}

/** Delimited tables: commas, semicolons, tabs or bars, with a header or of a shape that needs none. */
const csv: Reader = {
  id: 'csv',
  extensions: ['csv', 'tsv'],
  read({ path, text: source }, options = {}) {
    const strange = strangeness(source);
    if (strange) return { posts: [], errors: [strange] };
    const tables = rankDelimiters(source).map((delimiter): Table => {
      return { source, delimiter, records: () => records(source, delimiter) };
    });
    const found = findTableLayout(tables, { ...options, allowSingleColumn: true });
    const errors: ReadError[] = [];
    const [opening] = tables[0]?.records() ?? [];
    // Where the header itself is broken, the row below it is none.
    const isHeadless = opening !== undefined && !('cells' in opening) && found !== undefined && 'message' in found;
    if (found === undefined || isHeadless) {
      const bad = limitRowErrors(errors);
      for (const record of tables[0]?.records() ?? []) if (!('cells' in record)) bad.add(record);
      bad.close();
      return { posts: [], errors };
    }
    if ('message' in found) return { posts: [], errors: [found] };
    const [table] = found;
    const odd = table?.layout.isWritten && quarrel(source, table.delimiter ?? ',', table.layout.columns.length);
    if (odd) return { posts: [], errors: [odd] };
    return { posts: table ? readTablePosts(table, path, options, errors) : [], errors };
  },
};

export default csv;
