import type { Reader, ReadProblem } from '../core/reader.ts';
import { type CsvRecord, csvRecords, delimitersOf, mostCells } from './csv-record.ts';
import { readable, type Table, type TableRecord, tablePosts } from './table.ts';
import { badRows } from './table-complaint.ts';

/** What a fault is, and how to mend it. */
const faults: Readonly<Record<Extract<CsvRecord, { fault: unknown }>['fault'], Omit<ReadProblem, 'span'>>> = {
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
  for (const record of csvRecords(source, delimiter)) {
    if ('cells' in record) yield record;
    else yield { ...faults[record.fault], span: record.span, isTorn: record.fault === 'unclosed quote' };
  }
}

/** What a web page begins with: some sites send one instead of the file. */
const webPage = /^\s{0,100}(?:<!--[^>]{0,1000}-->\s{0,100})?<(?:!doctype html|html|head|body|table)\b[^>]{0,1000}>/iu;

/** Delimited tables: commas, semicolons, tabs or bars, with a header or of a shape that needs none. */
const csv: Reader = {
  id: 'csv',
  extensions: ['csv', 'tsv'],
  read({ path, text: source }, options = {}) {
    const page = webPage.exec(source);
    if (page) {
      const problem = {
        message: 'This is a web page, not a table.',
        hint: 'Export the table as CSV. A sign-in page may have been saved in its place.',
        span: { start: page[0].lastIndexOf('<'), end: page[0].length },
      };
      return { posts: [], problems: [problem] };
    }
    const tables = delimitersOf(source).map((delimiter): Table => {
      return { source, delimiter, records: () => records(source, delimiter) };
    });
    const found = readable(tables, { ...options, lonely: true });
    const problems: ReadProblem[] = [];
    if (found === undefined) {
      const bad = badRows(problems);
      for (const record of tables[0]?.records() ?? []) if (!('cells' in record)) bad.add(record);
      bad.close();
      return { posts: [], problems };
    }
    if ('message' in found) return { posts: [], problems: [found] };
    const [table] = found;
    return { posts: table ? tablePosts(table, path, options, problems) : [], problems };
  },
};

export default csv;
