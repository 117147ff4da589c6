import type { Post } from '../core/post.ts';
import type { Reader, ReadProblem } from '../core/reader.ts';
import { headerOf } from './csv-header.ts';
import { type CsvRecord, cellText, csvRecords, delimiterOf, mostCells } from './csv-record.ts';
import { postMaker } from './record.ts';
import { casting } from './role.ts';
import type { Value } from './value.ts';

type Row = Extract<CsvRecord, { cells: unknown }>;

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

/** As many columns as help somebody to find the right one. */
const mostNamed = 40;

function noText(names: readonly string[], { span }: Row): ReadProblem {
  const seen = names.slice(0, mostNamed).map((name) => `"${name.trim()}"`);
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  return {
    message: `No column of this file is known to hold the text. Its columns are ${seen.join(', ')}${more}.`,
    hint: 'Call one of them "text", or name it in the configuration: `columns: { text: "…" }`.',
    span,
  };
}

/**
 * Delimited tables: commas, semicolons, tabs or bars, with a header or of a shape that needs none.
 *
 * A row whose text is empty is no post. Rows without an id are called after their place, `row-1` being the first one
 * below the header; rows without text are counted, blank lines are not.
 */
const csv: Reader = {
  id: 'csv',
  extensions: ['csv', 'tsv'],
  read({ path, text: source }, options = {}) {
    const posts: Post[] = [];
    const problems: ReadProblem[] = [];
    const make = postMaker(path, options, problems);
    const delimiter = /\.tsv$/iu.test(path) ? '\t' : delimiterOf(source);
    let names: readonly string[] | undefined;
    let place = 0;

    const readRow = ({ cells, span }: Row, header: readonly string[]) => {
      place++;
      const surplus = cells.slice(header.length).some((cell) => cellText(source, cell).text.trim() !== '');
      if (surplus) {
        problems.push({
          message: `This row has ${cells.length} cells where the first row has ${header.length}, so it cannot be read.`,
          hint: `Put quotes round a text that holds "${delimiter}".`,
          span,
        });
        return;
      }
      const entries = header.map((name, column) => {
        const cell = cells[column];
        const excerpt = cell && cellText(source, cell);
        const value: Value =
          cell && excerpt && excerpt.text.trim() !== ''
            ? { shape: 'text', span: { start: cell.start, end: cell.end }, excerpt: () => excerpt }
            : { shape: 'nothing', span };
        return { name, value };
      });
      const post = make({ entries, span, id: `row-${place}` });
      if (post) posts.push(post);
    };

    for (const record of csvRecords(source, delimiter)) {
      if ('fault' in record) {
        problems.push({ ...faults[record.fault], span: record.span });
        if (names) place++;
      } else if (names) readRow(record, names);
      else {
        const first = record.cells.map((cell) => cellText(source, cell).text);
        const header = headerOf(first, casting(options.columns));
        if (header === undefined) return { posts: [], problems: [...problems, noText(first, record)] };
        names = header.names;
        if (!header.isWritten) readRow(record, names);
      }
    }
    return { posts, problems };
  },
};

export default csv;
